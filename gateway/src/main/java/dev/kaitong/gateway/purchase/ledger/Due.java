package dev.kaitong.gateway.purchase.ledger;

import dev.kaitong.gateway.strategy.LineRules;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** PURE: when the gateway has to do something with a purchase by itself. */
final class Due {
    /** Between two tries as long as half of what has passed, within these bounds. */
    private static final Duration AGAIN_LEAST = Duration.ofSeconds(2);

    private static final Duration AGAIN_MOST = Duration.ofMinutes(1);

    private Due() {}

    /** When it is over by itself; none when it never is. */
    static @Nullable Instant over(Purchase purchase, LineRules.Purchases rules) {
        return switch (purchase.state()) {
            case AUTHORISED ->
                    purchase.decided().at().plus(Duration.ofDays(rules.authorisationDays()));
            case PENDING -> purchase.askedAt().plus(Duration.ofMinutes(rules.pendingMinutes()));
            case REFUSED, STEP_UP, CAPTURED, CANCELLED -> null;
        };
    }

    /** Whether it is over now. */
    static boolean isOver(Purchase purchase, LineRules.Purchases rules, Instant now) {
        @Nullable Instant over = over(purchase, rules);
        return over != null && !now.isBefore(over);
    }

    /** When there is something to be done next; none when there is nothing left. */
    static @Nullable Instant next(Purchase purchase, LineRules.Purchases rules, Instant now) {
        @Nullable Instant over = over(purchase, rules);
        if (!purchase.isOpen()) {
            return over;
        }
        Instant again = again(purchase.askedAt(), now);
        return over != null && over.isBefore(again) ? over : again;
    }

    private static Instant again(Instant askedAt, Instant now) {
        Duration half = Duration.between(askedAt, now).dividedBy(2);
        if (half.compareTo(AGAIN_LEAST) < 0) {
            return now.plus(AGAIN_LEAST);
        }
        return now.plus(half.compareTo(AGAIN_MOST) > 0 ? AGAIN_MOST : half);
    }
}
