package dev.kaitong.contract;

import org.jspecify.annotations.Nullable;

/**
 * A cure as if it were done, for what-if evaluations and plans.
 *
 * @param code what the applicant does
 * @param params how far, until when, on which items; {@link ReasonParams#NONE} when absent
 */
public record Cure(CureCode code, ReasonParams params) {
    public Cure(@Nullable CureCode code, @Nullable ReasonParams params) {
        if (code == null) {
            throw new IllegalArgumentException("code: absent (expected: the code of a cure)");
        }
        this.code = code;
        this.params = params == null ? ReasonParams.NONE : params;
    }
}
