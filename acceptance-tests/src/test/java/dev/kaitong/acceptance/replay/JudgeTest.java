package dev.kaitong.acceptance.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How signals are judged")
class JudgeTest {
    private static final Map<String, Person> PEOPLE =
            Map.of(
                    "h1", new Person("HONEST_REVOLVER", "HONEST"),
                    "h2", new Person("THIN_FILE", "HONEST"),
                    "j", new Person("DEBT_JUGGLER", "JUGGLER"),
                    "f1", new Person("CASHOUT_RING", "CASHOUT"),
                    "f2", new Person("ATO_VICTIM", "ATO"));

    @Test
    void theFirstAlertCountsAndTheAlertingPurchaseIsSaved() {
        Judge judge = new Judge(PEOPLE);
        judge.alert("h1", 1);
        judge.alert("f1", 50);
        judge.alert("f1", 20);
        judge.fraud("f1", 10, 100);
        judge.fraud("f1", 20, 300);
        judge.fraud("f2", 30, 600);
        assertThat(judge.figures()).isEqualTo(new Judge.Figures(0.5, 0, 0, 0.5, 1, 0.3));
    }

    @Test
    void silenceSavesNothing() {
        Judge judge = new Judge(PEOPLE);
        judge.fraud("f1", 10, 100);
        assertThat(judge.figures().recall()).isZero();
        assertThat(judge.figures().saved()).isZero();
    }
}
