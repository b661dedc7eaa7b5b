package dev.kaitong.gateway.line.change;

import dev.kaitong.contract.RiskMeasures;
import dev.kaitong.gateway.application.making.Ask;
import dev.kaitong.gateway.asking.Hearing;
import dev.kaitong.gateway.asking.guard.Lane;
import dev.kaitong.gateway.decision.Answer;
import dev.kaitong.gateway.decisionlog.record.KeptAnswers;
import dev.kaitong.gateway.line.account.Line;
import dev.kaitong.gateway.line.event.RefreshSignals;
import dev.kaitong.gateway.line.kept.KnownLine;
import dev.kaitong.gateway.line.kept.Lines;
import dev.kaitong.gateway.linereview.Prolong;
import dev.kaitong.gateway.linereview.Review;
import dev.kaitong.gateway.linereview.Reviewed;
import dev.kaitong.gateway.linereview.Rise;
import dev.kaitong.gateway.linereview.Step;
import dev.kaitong.gateway.storage.Now;
import dev.kaitong.gateway.strategy.Strategy;
import dev.kaitong.gateway.strategy.stored.Strategies;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reviews one line that is due. Whatever it does depends only on how the line stands and what is
 * known, so that doing it again does nothing: a review that dies anywhere is simply done again.
 */
@ApplicationScoped
class ReviewLine {
    private static final Duration ASK_AGAIN = Duration.ofHours(1);
    private static final int TRIES = 3;

    private final Clock clock;
    private final Lines lines;
    private final Strategies strategies;
    private final Ask ask;
    private final RefreshSignals refreshSignals;
    private final RecordChange recordChange;

    ReviewLine(
            Clock clock,
            Lines lines,
            Strategies strategies,
            Ask ask,
            RefreshSignals refreshSignals,
            RecordChange recordChange) {
        this.clock = clock;
        this.lines = lines;
        this.strategies = strategies;
        this.ask = ask;
        this.refreshSignals = refreshSignals;
        this.recordChange = recordChange;
    }

    /** Reviews the line of an applicant; who loses a race looks at it as it stands then. */
    void review(String applicantId) throws SQLException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<KnownLine> read = lines.find(applicantId);
            if (read.isEmpty() || attempt(read.get())) {
                return;
            }
        }
    }

    private boolean attempt(KnownLine read) throws SQLException {
        Instant now = Now.of(clock);
        Strategy strategy = strategies.liveAt(now);
        Reviewed reviewed = Review.review(read.line(), read.facts(), strategy, now);
        if (!reviewed.steps().isEmpty()) {
            return record(
                    read,
                    reviewed.steps(),
                    null,
                    false,
                    strategy,
                    reviewed.more() ? now : reviewed.nextAt(),
                    now);
        }
        if (reviewed.askRisk()) {
            return askRisk(read, reviewed, strategy, now);
        }
        if (reviewed.mayRise()) {
            return rise(read, reviewed, strategy, now);
        }
        return lines.putOff(read, reviewed.after(), reviewed.nextAt());
    }

    /**
     * A hold that has stood long: its cause may have faded without an event to say so. What is
     * answered becomes known, and then the line is reviewed as ever.
     */
    private boolean askRisk(KnownLine read, Reviewed reviewed, Strategy strategy, Instant now)
            throws SQLException {
        Hearing hearing = hear(read, now);
        if (!(hearing.risk().answer()
                instanceof Answer.Given<RiskMeasures>(var outcome, var measures, var reasons))) {
            return lines.putOff(read, reviewed.after(), now.plus(ASK_AGAIN));
        }
        RefreshSignals.Refreshed refreshed =
                refreshSignals.refresh(
                        read.line().applicantId(), read.knownNo(), outcome, measures, reasons, now);
        return switch (refreshed) {
            case LINE_IS_DUE -> true;
            case NOTHING_NEW -> {
                Line prolonged = Prolong.oldHolds(reviewed.after(), strategy.lineRules(), now);
                Reviewed again = Review.review(prolonged, read.facts(), strategy, now);
                yield lines.putOff(read, again.after(), again.mayRise() ? now : again.nextAt());
            }
        };
    }

    private boolean rise(KnownLine read, Reviewed reviewed, Strategy strategy, Instant now)
            throws SQLException {
        Hearing hearing = hear(read, now);
        if (!hearing.answers().complete()) {
            return lines.putOff(read, reviewed.after(), now.plus(ASK_AGAIN));
        }
        Optional<Step> step =
                Rise.rise(read.line(), read.facts(), hearing.answers(), strategy, now);
        if (step.isPresent()) {
            return record(
                    read, List.of(step.get()), KeptAnswers.of(hearing), true, strategy, now, now);
        }
        Line tried = reviewed.after().withTried(now);
        Reviewed next = Review.review(tried, read.facts(), strategy, now);
        return lines.putOff(read, tried, next.nextAt());
    }

    private Hearing hear(KnownLine read, Instant now) {
        return ask.about(read.line().applicantId(), now, "line-" + UUID.randomUUID(), Lane.WORKER);
    }

    private boolean record(
            KnownLine read,
            List<Step> steps,
            @Nullable KeptAnswers answers,
            boolean mustKnowAll,
            Strategy strategy,
            @Nullable Instant nextAt,
            Instant now) {
        return recordChange.record(
                new RecordChange.Changes(
                        read, steps, null, answers, false, mustKnowAll, strategy.version(), nextAt),
                now);
    }
}
