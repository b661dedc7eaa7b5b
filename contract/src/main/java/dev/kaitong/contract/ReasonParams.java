package dev.kaitong.contract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a reason or a cure: a closed set, so that every text can be checked against it.
 * Absent ones are {@code null} and are left out on the wire.
 *
 * @param amountFen the amount in question, in fen (what is overdue, what is owed)
 * @param targetFen the amount to reach, in fen (pay down to)
 * @param until the first calendar day (Asia/Shanghai) on which the reason no longer holds
 * @param count how many times
 * @param cycles how many statement cycles
 * @param percent a share in whole percent
 * @param pointsLost points lost against the best attainable bin
 * @param items the wire names of the fields or gaps in question, for instance {@code idImage.front}
 * @param source the account source or record source in question
 */
public record ReasonParams(
        @Nullable Long amountFen,
        @Nullable Long targetFen,
        @Nullable LocalDate until,
        @Nullable Integer count,
        @Nullable Integer cycles,
        @Nullable Integer percent,
        @Nullable Integer pointsLost,
        @Nullable List<String> items,
        @Nullable String source) {
    /** No parameter at all. */
    public static final ReasonParams NONE =
            new ReasonParams(null, null, null, null, null, null, null, null, null);

    public ReasonParams {
        items = items == null ? null : List.copyOf(items);
    }

    public ReasonParams withAmountFen(long value) {
        return new ReasonParams(
                value, targetFen, until, count, cycles, percent, pointsLost, items, source);
    }

    public ReasonParams withTargetFen(long value) {
        return new ReasonParams(
                amountFen, value, until, count, cycles, percent, pointsLost, items, source);
    }

    public ReasonParams withUntil(LocalDate value) {
        return new ReasonParams(
                amountFen, targetFen, value, count, cycles, percent, pointsLost, items, source);
    }

    public ReasonParams withCount(int value) {
        return new ReasonParams(
                amountFen, targetFen, until, value, cycles, percent, pointsLost, items, source);
    }

    public ReasonParams withCycles(int value) {
        return new ReasonParams(
                amountFen, targetFen, until, count, value, percent, pointsLost, items, source);
    }

    public ReasonParams withPercent(int value) {
        return new ReasonParams(
                amountFen, targetFen, until, count, cycles, value, pointsLost, items, source);
    }

    public ReasonParams withPointsLost(int value) {
        return new ReasonParams(
                amountFen, targetFen, until, count, cycles, percent, value, items, source);
    }

    public ReasonParams withItems(List<String> value) {
        return new ReasonParams(
                amountFen, targetFen, until, count, cycles, percent, pointsLost, value, source);
    }

    public ReasonParams withSource(String value) {
        return new ReasonParams(
                amountFen, targetFen, until, count, cycles, percent, pointsLost, items, value);
    }
}
