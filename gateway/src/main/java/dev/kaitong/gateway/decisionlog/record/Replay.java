package dev.kaitong.gateway.decisionlog.record;

import dev.kaitong.gateway.decision.Decide;
import dev.kaitong.gateway.decision.Decided;
import dev.kaitong.gateway.strategy.Strategy;
import dev.kaitong.gateway.strategy.stored.Strategies;
import jakarta.inject.Singleton;

/** Derives a stored decision again from what was stored with it. */
@Singleton
public class Replay {
    private final RecordTexts texts;
    private final Strategies strategies;

    Replay(RecordTexts texts, Strategies strategies) {
        this.texts = texts;
        this.strategies = strategies;
    }

    /**
     * What came of a replay.
     *
     * @param identical whether the derived record is the stored one, byte for byte
     * @param stored the decision as it was stored
     * @param derived the decision as it is derived today
     */
    public record Result(boolean identical, Decided stored, Decided derived) {}

    /** Derives the decision behind a stored text. */
    public Result of(String text) {
        DecisionRecord record = texts.read(text);
        Decided derived = derive(record);
        return new Result(
                texts.write(record.with(derived)).equals(text), record.decided(), derived);
    }

    private Decided derive(DecisionRecord record) {
        KeptAnswers kept = record.answers();
        if (kept == null) {
            return DecisionRecord.end(record.origin());
        }
        Strategy strategy =
                strategies
                        .version(record.strategyVersion())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "strategy "
                                                + record.strategyVersion()
                                                + " is gone, though a decision names it"));
        return Decide.decide(texts.answers(kept), strategy, record.facts(), record.decidedAt());
    }
}
