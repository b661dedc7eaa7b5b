package dev.kaitong.risk.evidence;

import dev.kaitong.edge.wire.WithinEra;
import dev.kaitong.risk.behaviour.evidence.Occurrences;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * How often something happened, and when last.
 *
 * @param count 1 or more
 * @param lastAt the latest time
 */
public record OccurrencesDocument(
        @NotNull @Min(1) @Max(COUNT_MAX) Long count, @NotNull @WithinEra Instant lastAt) {
    private static final long COUNT_MAX = 1_000_000_000_000_000L;

    static OccurrencesDocument from(Occurrences occurrences) {
        return new OccurrencesDocument(occurrences.count(), occurrences.lastAt());
    }

    Occurrences toOccurrences() {
        return new Occurrences(count, lastAt);
    }
}
