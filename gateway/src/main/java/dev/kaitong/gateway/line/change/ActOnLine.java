package dev.kaitong.gateway.line.change;

import dev.kaitong.contract.ProblemType;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.gateway.line.account.Line;
import dev.kaitong.gateway.line.event.LineDue;
import dev.kaitong.gateway.line.kept.KnownLine;
import dev.kaitong.gateway.line.kept.Lines;
import dev.kaitong.gateway.linereview.Step;
import dev.kaitong.gateway.storage.Now;
import dev.kaitong.gateway.storage.Storage;
import dev.kaitong.gateway.strategy.Strategy;
import dev.kaitong.gateway.strategy.stored.Strategies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does to a line what a shopper or a person of the platform asks for. */
@ApplicationScoped
public class ActOnLine {
    private static final int TRIES = 5;

    private final Clock clock;
    private final Lines lines;
    private final Strategies strategies;
    private final RecordChange recordChange;
    private final LineDue lineDue;

    ActOnLine(
            Clock clock,
            Lines lines,
            Strategies strategies,
            RecordChange recordChange,
            LineDue lineDue) {
        this.clock = clock;
        this.lines = lines;
        this.strategies = strategies;
        this.recordChange = recordChange;
        this.lineDue = lineDue;
    }

    /**
     * What is asked for.
     *
     * @param steps what is done; empty when it stands already
     * @param mustBeSettled whether it holds only while nothing is used or reserved
     */
    public record Asked(List<Step> steps, boolean mustBeSettled) {
        public Asked {
            steps = List.copyOf(steps);
        }

        /** It stands already. */
        public static Asked nothing() {
            return new Asked(List.of(), false);
        }

        /** One thing is done. */
        public static Asked one(Step step) {
            return new Asked(List.of(step), false);
        }
    }

    /** Says what is to be done to a line as it stands. */
    @FunctionalInterface
    public interface Wish {
        /** Decides; refuses with a problem. */
        Asked of(KnownLine line, Strategy strategy, Instant now);
    }

    /** Says what is to be noted of a line as it stands. */
    @FunctionalInterface
    public interface Note {
        /** The line with it. */
        Line of(Line line, Strategy strategy, Instant now);
    }

    /**
     * Does it, once, however often it is asked for.
     *
     * @param said what a person said about it; none when nobody had to
     * @return the line afterwards
     * @throws ProblemException 404 when there is no line, 409 when the line does not allow it
     */
    public KnownLine act(String applicantId, @Nullable String said, Wish wish) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Instant now = Now.of(clock);
            Strategy strategy = strategies.liveAt(now);
            KnownLine read = find(applicantId);
            Asked asked = wish.of(read, strategy, now);
            if (asked.steps().isEmpty()) {
                return read;
            }
            RecordChange.Changes changes =
                    new RecordChange.Changes(
                            read,
                            asked.steps(),
                            said,
                            null,
                            asked.mustBeSettled(),
                            false,
                            strategy.version(),
                            now);
            if (recordChange.record(changes, now)) {
                lineDue.give();
                return find(applicantId);
            }
        }
        throw busy();
    }

    /**
     * Notes a wish that changes neither a limit nor a hold, so that there is nothing to decide.
     *
     * @return the line afterwards
     */
    public KnownLine note(String applicantId, Note wish) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Instant now = Now.of(clock);
            KnownLine read = find(applicantId);
            Line noted = wish.of(read.line(), strategies.liveAt(now), now);
            if (noted.equals(read.line()) || Storage.read(() -> lines.putOff(read, noted, now))) {
                return find(applicantId);
            }
        }
        throw busy();
    }

    private static ProblemException busy() {
        return ProblemException.unavailable(
                "Others act on the same line at this moment.", Duration.ofSeconds(1));
    }

    private KnownLine find(String applicantId) {
        Optional<KnownLine> line = Storage.read(() -> lines.find(applicantId));
        return line.orElseThrow(
                () -> new ProblemException(ProblemType.NOT_FOUND, "This applicant has no line."));
    }
}
