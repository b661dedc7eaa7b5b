package dev.kaitong.gateway.decisionlog.record;

import dev.kaitong.gateway.decision.Decide;
import dev.kaitong.gateway.decision.Decided;
import dev.kaitong.gateway.line.account.Actor;
import dev.kaitong.gateway.linereview.Change;
import dev.kaitong.gateway.linereview.Review;
import dev.kaitong.gateway.linereview.Rise;
import dev.kaitong.gateway.linereview.Step;
import dev.kaitong.gateway.strategy.Strategy;
import dev.kaitong.gateway.strategy.stored.Strategies;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param stored the decision on an application as it was stored; none for a change of a line
     * @param derived the same as it is derived today
     * @param storedChange the change of a line as it was stored; none for an application
     * @param derivedChange the same as it is derived today; what people did is taken as they did it
     */
    public record Result(
            boolean identical,
            @Nullable Decided stored,
            @Nullable Decided derived,
            @Nullable Change storedChange,
            @Nullable Change derivedChange) {}

    /** Derives the decision behind a stored text. */
    public Result of(String text) {
        if (RecordTexts.isLineChange(text)) {
            return lineChange(text);
        }
        DecisionRecord record = texts.read(text);
        Decided derived = derive(record);
        return new Result(
                texts.write(record.with(derived)).equals(text),
                record.decided(),
                derived,
                null,
                null);
    }

    private Result lineChange(String text) {
        LineChangeRecord record = texts.readLineChange(text);
        @Nullable Step derived = derive(record);
        boolean identical =
                derived != null
                        && texts.write(record.with(derived.change(), derived.after())).equals(text);
        return new Result(
                identical, null, null, record.change(), derived == null ? null : derived.change());
    }

    /** Of several steps of one review, each is the first when seen from the line before it. */
    private @Nullable Step derive(LineChangeRecord record) {
        if (record.change().by() != Actor.SYSTEM) {
            return new Step(record.change(), record.after());
        }
        Strategy strategy = strategy(record.strategyVersion());
        KeptAnswers kept = record.answers();
        List<Step> steps =
                Review.review(record.before(), record.facts(), strategy, record.decidedAt())
                        .steps();
        if (!steps.isEmpty()) {
            return steps.getFirst();
        }
        return kept == null
                ? null
                : Rise.rise(
                                record.before(),
                                record.facts(),
                                texts.answers(kept),
                                strategy,
                                record.decidedAt())
                        .orElse(null);
    }

    private Decided derive(DecisionRecord record) {
        KeptAnswers kept = record.answers();
        if (kept == null) {
            return DecisionRecord.end(record.origin());
        }
        Strategy strategy = strategy(record.strategyVersion());
        return Decide.decide(texts.answers(kept), strategy, record.facts(), record.decidedAt());
    }

    private Strategy strategy(String version) {
        return strategies
                .version(version)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "strategy " + version + " is gone, though a decision names it"));
    }
}
