package dev.kaitong.gateway.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of the platform's policy.
 *
 * @param version its name, which every decision made under it carries
 * @param effectiveFrom the instant from which it is live
 * @param limitMinFen the smallest line that is opened, in fen
 * @param limitMaxFen the largest limit at opening, in fen
 * @param regulatoryCaps the legal ceilings by date
 * @param reapplicationIntervalDays days after a refusal before the next application is decided on
 *     its merits
 * @param incompleteDays days that an incomplete application waits for the shopper
 * @param pendingHours hours after which a ticket that we could not decide ends, never as a refusal
 * @param lineRules what is done to a line that was opened
 */
public record Strategy(
        String version,
        Instant effectiveFrom,
        long limitMinFen,
        long limitMaxFen,
        List<RegulatoryCap> regulatoryCaps,
        int reapplicationIntervalDays,
        int incompleteDays,
        int pendingHours,
        LineRules lineRules) {
    /** A version with nothing to say about lines that were opened. */
    public Strategy(
            String version,
            Instant effectiveFrom,
            long limitMinFen,
            long limitMaxFen,
            List<RegulatoryCap> regulatoryCaps,
            int reapplicationIntervalDays,
            int incompleteDays,
            int pendingHours) {
        this(
                version,
                effectiveFrom,
                limitMinFen,
                limitMaxFen,
                regulatoryCaps,
                reapplicationIntervalDays,
                incompleteDays,
                pendingHours,
                LineRules.QUIET);
    }

    /**
     * A legal ceiling.
     *
     * @param from first day (Asia/Shanghai) on which it holds, until the next one
     * @param capFen the most that may be lent, in fen
     * @param source the law
     */
    public record RegulatoryCap(LocalDate from, long capFen, String source) {
        public RegulatoryCap {
            if (capFen <= 0) {
                throw new IllegalArgumentException("capFen: " + capFen + " (expected: above 0)");
            }
        }
    }

    public Strategy {
        if (version.isBlank()) {
            throw new IllegalArgumentException("version: blank (expected: a name)");
        }
        if (limitMinFen <= 0 || limitMaxFen < limitMinFen) {
            throw new IllegalArgumentException(
                    "limitMinFen, limitMaxFen: "
                            + limitMinFen
                            + ", "
                            + limitMaxFen
                            + " (expected: 0 < limitMinFen <= limitMaxFen)");
        }
        if (reapplicationIntervalDays < 0 || incompleteDays <= 0 || pendingHours <= 0) {
            throw new IllegalArgumentException(
                    "reapplicationIntervalDays, incompleteDays, pendingHours: "
                            + reapplicationIntervalDays
                            + ", "
                            + incompleteDays
                            + ", "
                            + pendingHours
                            + " (expected: 0 or more, above 0, above 0)");
        }
        regulatoryCaps = List.copyOf(regulatoryCaps);
    }

    /** The legal ceiling on a day, in fen; none before the first. */
    public @Nullable Long regulatoryCapFen(LocalDate day) {
        @Nullable RegulatoryCap latest = null;
        for (RegulatoryCap cap : regulatoryCaps) {
            if (!cap.from().isAfter(day) && (latest == null || cap.from().isAfter(latest.from()))) {
                latest = cap;
            }
        }
        return latest == null ? null : latest.capFen();
    }

    /** The most that may be lent on a day under this version and the law, in fen. */
    public long capFen(LocalDate day) {
        Long legal = regulatoryCapFen(day);
        return legal == null ? limitMaxFen : Math.min(legal, limitMaxFen);
    }
}
