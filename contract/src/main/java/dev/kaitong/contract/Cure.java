package dev.kaitong.contract;

import org.jspecify.annotations.Nullable;

/**
 * A cure as if it were done, for what-if evaluations and plans.
 *
 * @param code what the applicant does
 * @param params how far, until when, on which items
 */
public record Cure(CureCode code, @Nullable ReasonParams params) {
    public Cure {
        Checks.present("code", code);
        params = params == null ? ReasonParams.NONE : params;
    }

    /** The parameters; none when absent. */
    @Override
    public ReasonParams params() {
        return params == null ? ReasonParams.NONE : params;
    }
}
