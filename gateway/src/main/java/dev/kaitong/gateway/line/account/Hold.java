package dev.kaitong.gateway.line.account;

import dev.kaitong.contract.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What keeps a line from new purchases; never from repayments, from the capture of what was
 * authorised before, or from refunds.
 *
 * @param kind why, in one word
 * @param reasons why, as the shopper is told; the first is the most important
 * @param placedBy who placed it
 * @param placedAt when
 * @param evidence what it stands on: ids of events, levels, days; never another person's data
 * @param reviewOn the day (Asia/Shanghai) on which it is looked at again at the latest
 * @param releasedWhen what ends it; all of it must happen
 */
public record Hold(
        HoldKind kind,
        List<Reason> reasons,
        Actor placedBy,
        Instant placedAt,
        List<String> evidence,
        LocalDate reviewOn,
        List<Release> releasedWhen) {
    public Hold {
        reasons = List.copyOf(reasons);
        evidence = List.copyOf(evidence);
        releasedWhen = List.copyOf(releasedWhen);
        if (releasedWhen.isEmpty()) {
            throw new IllegalArgumentException(
                    "releasedWhen: none (expected: at least one condition)");
        }
    }

    /** Whether it says the same, whenever it was placed. */
    public boolean saysTheSame(Hold other) {
        return kind == other.kind
                && reasons.equals(other.reasons)
                && placedBy == other.placedBy
                && evidence.equals(other.evidence)
                && releasedWhen.equals(other.releasedWhen);
    }

    /** Whether a time was set for it, and has come. */
    public boolean isDue(Instant asOf) {
        return releasedWhen.stream().allMatch(release -> release.isDue(asOf));
    }
}
