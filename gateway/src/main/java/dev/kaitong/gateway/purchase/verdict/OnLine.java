package dev.kaitong.gateway.purchase.verdict;

import dev.kaitong.gateway.line.account.Balance;
import dev.kaitong.gateway.line.account.Caps;
import dev.kaitong.gateway.line.account.Holds;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an open line stands when a purchase is decided.
 *
 * @param baseLimitFen the limit that was decided, in fen
 * @param caps what lies over it
 * @param balance the money on it
 * @param holds what keeps it from new purchases
 * @param stepUp whether new purchases need a further proof of who is buying
 * @param lastGoodAt when risk-service last said PASS, with nothing known since that would void it;
 *     none without
 */
public record OnLine(
        long baseLimitFen,
        Caps caps,
        Balance balance,
        Holds holds,
        boolean stepUp,
        @Nullable Instant lastGoodAt) {
    /** What may be used now, holds aside. */
    public long availableFen() {
        return caps.availableFen(baseLimitFen, balance);
    }

    /** The limit that binds now. */
    public long limitFen() {
        return caps.limitFen(baseLimitFen);
    }

    /** With other money on it. */
    public OnLine with(Balance other) {
        return new OnLine(baseLimitFen, caps, other, holds, stepUp, lastGoodAt);
    }
}
