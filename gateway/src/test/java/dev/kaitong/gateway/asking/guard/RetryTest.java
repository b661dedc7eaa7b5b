package dev.kaitong.gateway.asking.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.gateway.asking.call.CallFailed;
import dev.kaitong.gateway.asking.call.Judge;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.call.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A call is repeated at most once, only when that is harmless, and seldom")
class RetryTest {
    private final GuardFixture at = new GuardFixture();

    @Test
    void aRefusedConnectionIsTriedOnceMoreUnderABudgetOfOneInTen() {
        at.service = (_, _) -> GuardFixture.FINE;
        for (int i = 0; i < 95; i++) {
            at.ask();
        }
        at.budgets.clear();
        // Good ones in between keep the breaker closed.
        int asked = 0;
        for (int i = 0; i < 30; i++) {
            at.service =
                    i % 3 == 0
                            ? GuardFixture.failing(Trouble.RESET, true)
                            : (_, _) -> GuardFixture.FINE;
            at.ask();
            asked++;
        }
        assertThat(at.budgets.size() - asked).as("9 saved, 3 more earned, 10 wanted").isEqualTo(10);
        at.budgets.clear();
        for (int i = 0; i < 30; i++) {
            at.service =
                    i % 3 == 0
                            ? GuardFixture.failing(Trouble.RESET, true)
                            : (_, _) -> GuardFixture.FINE;
            at.ask();
        }
        assertThat(at.budgets.size() - 30).as("2 left over, 3 more earned").isBetween(4, 5);
    }

    @Test
    void theSecondAttemptMayBringTheAnswerAndCountsAsOneCall() {
        for (int i = 0; i < 10; i++) {
            at.ask();
        }
        List<Trouble> first = new ArrayList<>(List.of(Trouble.REFUSED));
        at.service =
                (_, _) -> {
                    if (!first.isEmpty()) {
                        throw new CallFailed(first.removeFirst(), "no connection", true);
                    }
                    return GuardFixture.FINE;
                };
        assertThat(at.ask()).isEqualTo(Told.good("fine"));
        assertThat(at.breaker.view().troubles()).isEmpty();
    }

    @Test
    void nothingElseIsRepeated() {
        for (int i = 0; i < 20; i++) {
            at.ask();
        }
        at.budgets.clear();
        for (Trouble trouble : List.of(Trouble.TIMEOUT, Trouble.RESET, Trouble.OVERSIZED)) {
            at.service = GuardFixture.failing(trouble, false);
            at.ask();
        }
        Judge<String> busy = _ -> Told.silent(Trouble.BUSY, "status 503");
        at.service = (_, _) -> GuardFixture.FINE;
        at.guard.ask(Lane.SHOPPER, GuardFixture.REQUEST, at.deadline(Duration.ofMillis(800)), busy);
        assertThat(at.budgets).hasSize(4);
    }

    @Test
    void withNoTimeLeftNothingIsRepeated() {
        for (int i = 0; i < 20; i++) {
            at.ask();
        }
        at.budgets.clear();
        at.service =
                (_, _) -> {
                    at.nanos.advance(Duration.ofMillis(740));
                    throw new CallFailed(Trouble.RESET, "closed", true);
                };
        assertThat(at.ask().trouble()).isEqualTo(Trouble.RESET);
        assertThat(at.budgets).hasSize(1);
    }
}
