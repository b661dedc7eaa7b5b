package dev.kaitong.local.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PopulationTest {
    @Test
    void theStoryEndsOnTheFirstDayOnWhichMostFraudGoesOn() {
        Map<String, Set<Integer>> days =
                Map.of("a", Set.of(10, 70, 90), "b", Set.of(71, 120), "c", Set.of(120, 121));
        assertThat(Population.busiestDay(days)).isEqualTo(71);
        assertThat(Population.active(days, 71)).containsExactly("a", "b");
        assertThat(Population.active(days, 72)).containsExactly("b");
        assertThat(Population.busiestDay(Map.of())).isEqualTo(60);
        assertThat(Population.end(0)).isEqualTo(86_400);
    }

    @Test
    void anEventGoesOutAsTheContractHasItAndWithoutALabel() throws Exception {
        ObjectMapper json = new ObjectMapper();
        WireEvents wire =
                new WireEvents(
                        json,
                        "p-",
                        "/demo",
                        user -> "demo-" + user,
                        Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(
                        wire.of(
                                        json.readTree(
                                                "{\"seq\":7,\"ts\":60,\"type\":\"PURCHASE\",\"user\":\"U1\",\"order\":\"O1\",\"merchant\":\"M1\",\"device\":\"D1\",\"amount\":100,\"available\":900,\"limit\":1000,\"category\":\"gold\",\"region\":\"R1\",\"logistics\":true,\"newAddress\":false}"))
                                .toString())
                .isEqualTo(
                        "{\"specversion\":\"1.0\",\"id\":\"p-7\",\"source\":\"/demo\",\"subject\":\"demo-U1\",\"time\":\"2026-11-01T00:01:00Z\",\"type\":\"kaitong.purchase.authorised\",\"data\":{\"orderId\":\"p-O1\",\"merchantId\":\"p-M1\",\"deviceId\":\"p-D1\",\"amountFen\":100,\"availableFen\":900,\"limitFen\":1000,\"category\":\"gold\",\"region\":\"R1\",\"logistics\":true,\"newAddress\":false}}");
    }

    @Test
    void theTableTellsWhatBecameOfWhom() {
        Standing free = new Standing("ACTIVE", 1_000, 1_000, List.of(), "C");
        Standing held = new Standing("ACTIVE", 1_000, 1_000, List.of("CASH_OUT_REVIEW"), "C");
        Standing lower = new Standing("ACTIVE", 500, 500, List.of("DELINQUENCY"), "M1");
        Standings standings =
                new Standings(
                        Map.of("a", free, "b", free, "c", free),
                        Map.of("a", free, "b", held, "c", lower),
                        Map.of(
                                "a", new Population.Somebody("1", "THIN_FILE", "HONEST"),
                                "b", new Population.Somebody("2", "CASHOUT_RING", "CASHOUT"),
                                "c", new Population.Somebody("3", "THIN_FILE", "HONEST")));
        assertThat(String.join("\n", standings.lines(Set.of("b"))))
                .containsPattern(
                        "CASHOUT_RING +\\| +1 \\| +1 \\| +0 \\| +0 \\| +0 \\| +0 \\| +0 \\|")
                .containsPattern("THIN_FILE +\\| +2 \\| +0 \\| +0 \\| +1 \\| +0 \\| +1 \\| +1 \\|")
                .contains("1 people; held or lowered: 1.")
                .contains("Honest people: 2; held or lowered for how they use their line: 1.");
    }
}
