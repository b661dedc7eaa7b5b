package dev.kaitong.gateway.decisionlog.record;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.Heard;
import dev.kaitong.gateway.asking.Hearing;
import dev.kaitong.gateway.decision.Answer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The three answers as they are kept.
 *
 * @param identity what identity-service said
 * @param credit what credit-service said
 * @param risk what risk-service said
 */
public record KeptAnswers(Kept identity, Kept credit, Kept risk) {
    /**
     * One answer: an assessment with its evidence and the version of its rules, or why there is
     * none.
     *
     * @param assessment as it came; none when the service was silent
     * @param missing why it was silent; none when it spoke
     * @param until the day on which it was to be back by plan; none when nobody knew
     */
    public record Kept(
            @Nullable RawJson assessment, @Nullable Cause missing, @Nullable LocalDate until) {
        public Kept {
            if ((assessment == null) == (missing == null)) {
                throw new IllegalArgumentException(
                        "assessment, missing: both or none (expected: one of them)");
            }
        }

        static Kept of(Heard<?> heard) {
            String json = heard.assessmentJson();
            return switch (heard.answer()) {
                case Answer.Given<?> _ ->
                        new Kept(json == null ? null : new RawJson(json.strip()), null, null);
                case Answer.Missing<?>(Cause cause, @Nullable LocalDate until) ->
                        new Kept(null, cause, until);
            };
        }
    }

    /** What is kept of a hearing. */
    public static KeptAnswers of(Hearing hearing) {
        return new KeptAnswers(
                Kept.of(hearing.identity()), Kept.of(hearing.credit()), Kept.of(hearing.risk()));
    }

    /** The answer of one service. */
    public Kept of(ServiceName service) {
        return switch (service) {
            case IDENTITY -> identity;
            case CREDIT -> credit;
            case RISK -> risk;
        };
    }
}
