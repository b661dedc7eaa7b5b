package dev.kaitong.gateway.application.making;

import dev.kaitong.gateway.asking.Hearing;
import dev.kaitong.gateway.asking.guard.Lane;
import java.time.Duration;
import java.time.Instant;

/** Asks the three services about an applicant within the deadline of a decision. */
public interface Ask {
    /**
     * Asks; there is always a hearing, whatever the services do.
     *
     * @param applicantId whom it is about
     * @param asOf the instant for which is assessed
     * @param requestId passed on
     * @param lane whose places are used
     */
    Hearing about(String applicantId, Instant asOf, String requestId, Lane lane);

    /**
     * The same, when a part of the deadline is spent already.
     *
     * @param rest what is left of it
     */
    default Hearing about(
            String applicantId, Instant asOf, String requestId, Lane lane, Duration rest) {
        return about(applicantId, asOf, requestId, lane);
    }
}
