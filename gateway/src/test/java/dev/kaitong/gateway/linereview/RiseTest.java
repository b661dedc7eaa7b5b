package dev.kaitong.gateway.linereview;

import static dev.kaitong.gateway.linereview.Cases.NOW;
import static dev.kaitong.gateway.linereview.Cases.STRATEGY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.CreditMeasures;
import dev.kaitong.contract.IdentityMeasures;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.RiskMeasures;
import dev.kaitong.contract.Typology;
import dev.kaitong.gateway.decision.Answer;
import dev.kaitong.gateway.decision.Answers;
import dev.kaitong.gateway.line.account.Line;
import dev.kaitong.gateway.line.facts.LineFacts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M36 the way up")
class RiseTest {
    private static final Line READY =
            Cases.line(300_000).withBaseLimit(300_000, null, NOW.minus(Duration.ofDays(90)));

    private static Answers answers(Outcome credit, Outcome risk, long recommendedFen) {
        return new Answers(
                new Answer.Given<>(Outcome.PASS, new IdentityMeasures(100), List.of()),
                new Answer.Given<>(
                        credit, new CreditMeasures(700, 0.01, Map.of(), recommendedFen), List.of()),
                new Answer.Given<>(risk, new RiskMeasures(0, Map.of()), List.of()));
    }

    private static long risen(Line line, LineFacts facts, Answers answers) {
        return Rise.rise(line, facts, answers, STRATEGY, NOW)
                .map(step -> step.after().baseLimitFen())
                .orElse(line.baseLimitFen());
    }

    @ParameterizedTest
    @CsvSource({"2, 90, false", "3, 89, false", "3, 90, true", "9, 400, true"})
    void afterThreeCleanCyclesAndNinetyDays(int cycles, int days, boolean time) {
        Line line =
                Cases.line(300_000).withBaseLimit(300_000, null, NOW.minus(Duration.ofDays(days)));
        assertThat(Review.review(line, Cases.cleanCycles(cycles), STRATEGY, NOW).mayRise())
                .isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "PASS, PASS, 400000, 400000",
        "PASS, PASS, 600000, 600000",
        "PASS, PASS, 600001, 600000",
        "PASS, PASS, 300000, 300000",
        "PASS, PASS, 100000, 300000",
        "REVIEW, PASS, 600000, 300000",
        "PASS, REVIEW, 600000, 300000",
        "PASS, FAIL, 600000, 300000"
    })
    void atMostDoubleAtMostWhatIsRecommendedAndNeverDown(
            Outcome credit, Outcome risk, long recommended, long expected) {
        assertThat(risen(READY, Cases.cleanCycles(3), answers(credit, risk, recommended)))
                .isEqualTo(expected);
    }

    @Test
    void neverOnTheWordOfFewerThanThree() {
        Answers all = answers(Outcome.PASS, Outcome.PASS, 600_000);
        Answers two =
                new Answers(all.identity(), all.credit(), new Answer.Missing<>(Cause.TIMEOUT));
        assertThat(risen(READY, Cases.cleanCycles(3), two)).isEqualTo(300_000);
    }

    @Test
    void notWhileSomethingIsWatchedOrHeldOrTheShopperWantsNone() {
        LineFacts clean = Cases.cleanCycles(3);
        LineFacts watched = Cases.signal(clean, Typology.OVERSPENDING, 40, Outcome.PASS);
        assertThat(Review.review(READY, watched, STRATEGY, NOW).mayRise()).isFalse();
        assertThat(Review.review(READY.withIncreases(false), clean, STRATEGY, NOW).mayRise())
                .isFalse();
        assertThat(Review.review(READY.withTried(NOW), clean, STRATEGY, NOW).mayRise()).isFalse();
        assertThat(
                        Review.review(
                                        READY.withTried(NOW),
                                        clean,
                                        STRATEGY,
                                        NOW.plus(Duration.ofDays(30)))
                                .mayRise())
                .isTrue();
    }

    @Test
    void anIncreaseCanBeTakenBack() {
        Step step =
                Rise.rise(
                                READY,
                                Cases.cleanCycles(3),
                                answers(Outcome.PASS, Outcome.PASS, 500_000),
                                STRATEGY,
                                NOW)
                        .orElseThrow();
        assertThat(step.after().raisedFromFen()).isEqualTo(300_000);
        assertThat(Review.review(step.after(), Cases.cleanCycles(9), STRATEGY, NOW).mayRise())
                .isFalse();
    }
}
