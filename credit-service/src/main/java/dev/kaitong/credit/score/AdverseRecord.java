package dev.kaitong.credit.score;

import dev.kaitong.contract.Checks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An adverse record on another platform or in a public register.
 *
 * @param source who reports it
 * @param kind what it is, for instance {@code COURT_ENFORCEMENT}
 * @param endedOn day on which it ended; none while it lasts
 * @param disputed whether the applicant disputes it
 * @param consentId the consent under which it was fetched; none for a public register
 * @param asOf day for which the source reports it
 */
public record AdverseRecord(
        String source,
        String kind,
        @Nullable LocalDate endedOn,
        @Nullable Boolean disputed,
        @Nullable String consentId,
        @Nullable LocalDate asOf) {
    /** The kind of a court enforcement record. */
    public static final String COURT_ENFORCEMENT = "COURT_ENFORCEMENT";

    public AdverseRecord {
        Checks.present("source", source);
        Checks.present("kind", kind);
        disputed = disputed != null && disputed;
    }
}
