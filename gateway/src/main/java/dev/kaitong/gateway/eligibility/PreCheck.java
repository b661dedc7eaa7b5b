package dev.kaitong.gateway.eligibility;

import dev.kaitong.contract.ProblemType;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.gateway.application.known.Known;
import dev.kaitong.gateway.application.known.ReadKnown;
import dev.kaitong.gateway.application.making.Ask;
import dev.kaitong.gateway.application.making.Budget;
import dev.kaitong.gateway.asking.AskingConfig;
import dev.kaitong.gateway.asking.guard.Lane;
import dev.kaitong.gateway.decision.Answers;
import dev.kaitong.gateway.decision.ApplicationFacts;
import dev.kaitong.gateway.decision.Decide;
import dev.kaitong.gateway.decision.Decided;
import dev.kaitong.gateway.storage.Now;
import dev.kaitong.gateway.storage.Storage;
import dev.kaitong.gateway.strategy.Strategy;
import dev.kaitong.gateway.strategy.stored.Strategies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes the decision that an application would get now, and keeps nothing of it. */
@ApplicationScoped
public class PreCheck {
    private static final String SCENE = "PRE_CHECK";

    private final Clock clock;
    private final ReadKnown readKnown;
    private final Ask ask;
    private final Strategies strategies;
    private final AskingConfig asking;

    PreCheck(
            Clock clock, ReadKnown readKnown, Ask ask, Strategies strategies, AskingConfig asking) {
        this.clock = clock;
        this.readKnown = readKnown;
        this.ask = ask;
        this.strategies = strategies;
        this.asking = asking;
    }

    /**
     * A decision that nobody recorded.
     *
     * @param answers what the services said
     * @param decided what comes of it
     * @param strategyVersion under which strategy
     * @param at the instant for which it holds
     */
    public record Checked(Answers answers, Decided decided, String strategyVersion, Instant at) {}

    /**
     * Checks.
     *
     * @param requestedLimitFen the limit asked for, in fen, above 0; none when any will do
     * @throws ProblemException 409 when there is a line
     */
    public Checked check(String applicantId, @Nullable Long requestedLimitFen, String requestId) {
        Budget budget = Budget.of(asking.deadline());
        Known known = Storage.read(budget.rest(), () -> readKnown.about(applicantId));
        if (known.hasLine()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "This applicant has a line. How it stands, and why, says /v1/applicants/"
                            + applicantId
                            + "/line.");
        }
        Instant now = Now.of(clock);
        Strategy strategy = strategies.liveAt(now);
        Answers answers =
                ask.about(applicantId, now, requestId, Lane.SHOPPER, budget.rest()).answers();
        ApplicationFacts facts =
                new ApplicationFacts(SCENE, requestedLimitFen, now, known.barredUntil());
        return new Checked(
                answers, Decide.decide(answers, strategy, facts, now), strategy.version(), now);
    }
}
