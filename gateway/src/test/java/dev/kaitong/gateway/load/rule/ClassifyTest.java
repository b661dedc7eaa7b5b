package dev.kaitong.gateway.load.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M62 A request has its class by its method and path, and the lowest class goes first")
class ClassifyTest {
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "GET, /v1/status, STATUS",
        "PUT, /v1/status/level, STATUS",
        "GET, /v1/notices, STATUS",
        "POST, /v1/maintenance, STATUS",
        "PUT, /v1/webhooks/orders, STATUS",
        "GET, /v1/applicants/u-1/notices, STATUS",
        "GET, /v1/applicants/u-1/notices/updates, STATUS",
        "GET, /v1/applications/0, STATUS",
        "GET, /v1/applications/0/updates, STATUS",
        "POST, /v1/purchases, PURCHASE",
        "POST, /v1/purchases/0/capture, PURCHASE",
        "POST, /v1/applications, APPLICATION",
        "POST, //v1/applications/, APPLICATION",
        "POST, /v1/applications/0/withdrawal, APPLICATION",
        "GET, /v1/applicants/u-1/line, APPLICATION",
        "PUT, /v1/applicants/u-1/line/self-limit, APPLICATION",
        "PUT, /v1/applicants/u-1/profile, EVIDENCE",
        "POST, /v1/events, EVIDENCE",
        "GET, /v1/applicants/u-1/eligibility, PRE_CHECK",
        "POST, /v1/applicants/u-1/plans, PLANS",
        "GET, /v1/decisions/0, PRE_CHECK",
        "GET, /v1/strategies, PRE_CHECK",
        "GET, /v1/strategies/s/fairness, BATCH",
        "POST, /v1/strategies/s/backtest, BATCH",
        "GET, /v1/reports/reasons, BATCH",
        "POST, /v1/remediations, BATCH",
        "GET, /v1/audit/log, BATCH",
        "GET, /q/openapi, PRE_CHECK",
        "GET, /, PRE_CHECK",
        "GET, '', PRE_CHECK",
        "GET, /v1, PRE_CHECK",
        "GET, /v1/applicants, PRE_CHECK",
        "GET, /v1/nothing, PRE_CHECK"
    })
    void everyPathHasOne(String method, String path, TrafficClass expected) {
        assertThat(Classify.of(method, path)).isEqualTo(expected);
    }

    @Test
    void theLowerTheClassTheEarlierItIsRefused() {
        List<TrafficClass> byPriority =
                List.of(TrafficClass.values()).stream()
                        .sorted(Comparator.comparingInt(TrafficClass::priority))
                        .toList();
        for (int limit = 1; limit < 500; limit++) {
            int before = Integer.MAX_VALUE;
            for (TrafficClass traffic : byPriority) {
                int room = room(traffic, limit);
                assertThat(room).as("%s at %d", traffic, limit).isBetween(1, before);
                before = room;
            }
        }
        assertThat(room(TrafficClass.PURCHASE, 100)).isEqualTo(100);
        assertThat(room(TrafficClass.APPLICATION, 100)).isEqualTo(85);
        assertThat(room(TrafficClass.EVIDENCE, 100)).isEqualTo(75);
        assertThat(room(TrafficClass.BATCH, 100)).isEqualTo(40);
    }

    private static int room(TrafficClass traffic, int limit) {
        int inFlight = 0;
        while (inFlight < 1_000 && traffic.fits(inFlight, limit)) {
            inFlight++;
        }
        return inFlight;
    }
}
