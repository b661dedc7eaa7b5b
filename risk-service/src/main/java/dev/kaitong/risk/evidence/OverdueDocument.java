package dev.kaitong.risk.evidence;

import dev.kaitong.edge.wire.WithinEra;
import dev.kaitong.risk.behaviour.evidence.OverdueReport;
import dev.kaitong.risk.wire.Fen;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The latest report of an overdue bill.
 *
 * @param at when it was reported
 * @param daysPastDue days past due
 * @param amountFen what is overdue
 */
public record OverdueDocument(
        @NotNull @WithinEra Instant at,
        @NotNull @Min(0) @Max(DAYS_MAX) Integer daysPastDue,
        @Fen Long amountFen) {
    private static final int DAYS_MAX = 100_000;

    static @Nullable OverdueDocument from(@Nullable OverdueReport report) {
        return report == null
                ? null
                : new OverdueDocument(report.at(), report.daysPastDue(), report.amountFen());
    }

    static @Nullable OverdueReport toReport(@Nullable OverdueDocument document) {
        return document == null
                ? null
                : new OverdueReport(document.at, document.daysPastDue, document.amountFen);
    }
}
