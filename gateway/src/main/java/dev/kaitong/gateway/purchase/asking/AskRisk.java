package dev.kaitong.gateway.purchase.asking;

import dev.kaitong.contract.RiskMeasures;
import dev.kaitong.gateway.application.making.Ask;
import dev.kaitong.gateway.asking.guard.Lane;
import dev.kaitong.gateway.decision.Answer;
import dev.kaitong.gateway.line.event.SignalsHeard;
import dev.kaitong.gateway.purchase.ledger.Purchases;
import dev.kaitong.gateway.purchase.verdict.RiskSaid;
import dev.kaitong.gateway.strategy.stored.Strategies;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks risk-service about a purchase; for a small one it is enough that it is heard of. */
@Singleton
public class AskRisk {
    private final Strategies strategies;
    private final Ask ask;
    private final Purchases purchases;
    private final SignalsHeard signalsHeard;

    AskRisk(Strategies strategies, Ask ask, Purchases purchases, SignalsHeard signalsHeard) {
        this.strategies = strategies;
        this.ask = ask;
        this.purchases = purchases;
        this.signalsHeard = signalsHeard;
    }

    /** Whether the strategy has risk-service asked about a purchase of this amount, in fen. */
    public boolean isAsked(long amountFen, Instant now) {
        @Nullable Long from = strategies.liveAt(now).lineRules().purchases().askFromFen();
        return from != null && amountFen >= from;
    }

    /**
     * What it says.
     *
     * @param applicantId on whose line
     * @param amountFen of the purchase, in fen
     * @param now the instant for which is assessed
     * @param requestId passed on
     * @param lane whose places are used
     */
    public RiskSaid about(
            String applicantId, long amountFen, Instant now, String requestId, Lane lane) {
        if (!isAsked(amountFen, now)) {
            // Whom its signals would have stopped is not known while it tells nothing.
            return signalsHeard.silent(now)
                    ? new RiskSaid.Silent(signalsHeard.lastAt())
                    : new RiskSaid.NotAsked();
        }
        long knownNo = purchases.knownNo(applicantId);
        return switch (ask.about(applicantId, now, requestId, lane).risk().answer()) {
            case Answer.Given<RiskMeasures>(var outcome, var _, var said) ->
                    new RiskSaid.Answered(outcome, said, knownNo);
            case Answer.Missing<RiskMeasures> _ -> new RiskSaid.Silent(null);
        };
    }
}
