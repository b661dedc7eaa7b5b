package dev.kaitong.edge.wire;

import dev.kaitong.contract.Cure;
import dev.kaitong.contract.Era;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /evaluations}: the same pure function on given evidence; stores nothing.
 *
 * @param evidence the evidence to judge
 * @param rulesVersion the version of the rules or model; the live one when absent
 * @param asOf the instant to judge for
 * @param cures applied to the evidence first, in order; at most 20
 * @param <E> the evidence of the service
 */
public record EvaluationRequest<E>(
        @NotNull @Valid E evidence,
        @Nullable @Size(max = 64) String rulesVersion,
        @NotNull Instant asOf,
        @Nullable @Size(max = 20) List<@NotNull Cure> cures) {
    public EvaluationRequest {
        Era.instant("asOf", asOf);
    }

    /** The cures, none when absent. */
    public List<Cure> curesOrNone() {
        return cures == null ? List.of() : cures;
    }
}
