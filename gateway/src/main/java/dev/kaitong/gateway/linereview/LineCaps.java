package dev.kaitong.gateway.linereview;

import dev.kaitong.gateway.line.account.Caps;
import dev.kaitong.gateway.strategy.Strategy;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What lies over the base limit of a line at an instant. */
public final class LineCaps {
    private LineCaps() {}

    /**
     * The caps of the strategy and the law, and the shopper's own. No strategy has promotion
     * windows or region rules yet; their caps will stand here.
     *
     * @param selfLimitFen the limit of the shopper's own, in fen; none without
     */
    public static Caps at(@Nullable Long selfLimitFen, Strategy strategy, Instant asOf) {
        LocalDate today = LocalDate.ofInstant(asOf, Review.SHANGHAI);
        return new Caps(selfLimitFen, null, null, strategy.regulatoryCapFen(today));
    }
}
