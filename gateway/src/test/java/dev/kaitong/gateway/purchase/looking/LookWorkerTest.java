package dev.kaitong.gateway.purchase.looking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Hearings;
import dev.kaitong.gateway.testing.Scripted;
import dev.kaitong.gateway.testing.ScriptedAsk;
import dev.kaitong.gateway.testing.Tables;
import dev.kaitong.gateway.testing.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("M37 what becomes of purchases by itself")
class LookWorkerTest {
    private static final Duration SEVEN_DAYS = Duration.ofDays(7);
    private static final String IN_FULL =
            ",\"category\":\"BOOKS\",\"deviceId\":\"d-1\",\"region\":\"110105\",\"logistics\":true,\"newAddress\":false";

    private final LookStage stage;
    private final MeterRegistry meters;

    LookWorkerTest(ScriptedAsk ask, Tables tables, LookWorker worker, MeterRegistry meters) {
        this.stage = new LookStage(ask, tables, worker);
        this.meters = meters;
    }

    @BeforeEach
    void aLine() {
        TestClock.CLOCK.set(TestClock.NOON);
        stage.open();
    }

    @AfterEach
    void noonAgain() {
        TestClock.CLOCK.set(TestClock.NOON);
    }

    @Test
    void whatIsNotCapturedInSevenDaysIsFreeAgainAndNoSooner() throws Exception {
        String id = stage.buy(Calls.newKey(), 900, IN_FULL).path("purchaseId");
        TestClock.CLOCK.advance(SEVEN_DAYS.minusMillis(1));
        stage.look();
        assertThat(stage.fen("reserved_fen")).isEqualTo(900);
        TestClock.CLOCK.advance(Duration.ofMillis(1));
        stage.look();
        assertThat(stage.fen("reserved_fen")).isZero();
        JsonPath purchase = stage.purchase(id);
        assertThat(purchase.getString("state")).isEqualTo("CANCELLED");
        assertThat(purchase.getString("endedBy")).isEqualTo("EXPIRED");
        assertThat(stage.told("PURCHASE_EXPIRED", id)).isEqualTo(1);
        assertThat(stage.riskWasTold(id + ":cancelled")).isEqualTo(1);
        stage.settle(id, "capture")
                .then()
                .statusCode(409)
                .body("detail", containsString("EXPIRED"));
        stage.settle(id, "cancel").then().statusCode(200).body("endedBy", equalTo("EXPIRED"));
        stage.look();
        assertThat(stage.told("PURCHASE_EXPIRED", id)).isEqualTo(1);
    }

    @Test
    void aCaptureInTheInstantOfItsEndHappensOrNotAndTheMoneyAgrees() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ids.add(stage.buy(Calls.newKey(), 10 + i).path("purchaseId"));
        }
        TestClock.CLOCK.advance(SEVEN_DAYS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> captures = new ArrayList<>();
            for (String id : ids) {
                captures.add(threads.submit(() -> stage.settle(id, "capture").statusCode()));
            }
            stage.look();
            long used = 0;
            for (int i = 0; i < ids.size(); i++) {
                int status = captures.get(i).get();
                assertThat(status).isIn(200, 409);
                used += status == 200 ? 10 + i : 0;
            }
            stage.look();
            assertThat(stage.fen("used_fen")).isEqualTo(used);
            assertThat(stage.fen("reserved_fen")).isZero();
        }
    }

    @Test
    @DisplayName("M61 a purchase that could not be decided is decided by itself")
    void whatWaitedIsDecided() throws Exception {
        stage.riskIsSilent();
        String key = Calls.newKey();
        String id =
                stage.buy(key, LookStage.ASKED).then().statusCode(202).extract().path("purchaseId");
        TestClock.CLOCK.advance(Duration.ofSeconds(3));
        stage.look();
        assertThat(stage.purchase(id).getString("state")).isEqualTo("PENDING");
        stage.riskIsBack();
        TestClock.CLOCK.advance(Duration.ofSeconds(3));
        stage.look();
        assertThat(stage.purchase(id).getString("state")).isEqualTo("AUTHORISED");
        assertThat(stage.fen("reserved_fen")).isEqualTo(LookStage.ASKED);
        assertThat(stage.told("PURCHASE_AUTHORISED", id)).isEqualTo(1);
        stage.buy(key, LookStage.ASKED)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("verdict", equalTo("AUTHORISED"));
        assertThat(stage.fen("reserved_fen")).isEqualTo(LookStage.ASKED);
    }

    @Test
    void whatWaitedMayBeRefusedForARealReason() throws Exception {
        stage.riskIsSilent();
        String id = stage.buy(Calls.newKey(), LookStage.ASKED).path("purchaseId");
        stage.riskSays(asOf ->
                Hearings.approving(asOf)
                        .risk(Outcome.REVIEW, ReasonCode.CASH_OUT_SUSPECTED)
                        .hearing());
        TestClock.CLOCK.advance(Duration.ofSeconds(3));
        stage.look();
        assertThat(stage.purchase(id).getString("state")).isEqualTo("REFUSED");
        assertThat(stage.told("PURCHASE_RISK", id)).isEqualTo(1);
        assertThat(stage.fen("reserved_fen")).isZero();
    }

    @Test
    @DisplayName(
            "M61 what we never could decide ends after half an hour, refuses nobody, and may be"
                    + " asked again")
    void whatWaitsTooLong() throws Exception {
        stage.riskIsSilent();
        String key = Calls.newKey();
        String id = stage.buy(key, LookStage.ASKED).path("purchaseId");
        TestClock.CLOCK.advance(Duration.ofMinutes(30));
        double before = meters.counter("kaitong.purchase.looked", "became", "UNDECIDED").count();
        stage.look();
        assertThat(meters.counter("kaitong.purchase.looked", "became", "UNDECIDED").count())
                .isGreaterThanOrEqualTo(before + 1);
        assertThat(stage.purchase(id).getString("state")).isEqualTo("CANCELLED");
        assertThat(stage.purchase(id).getString("endedBy")).isEqualTo("UNDECIDED");
        assertThat(stage.told("PURCHASE_UNDECIDED", id)).isEqualTo(1);
        stage.riskIsBack();
        stage.buy(key, LookStage.ASKED)
                .then()
                .statusCode(201)
                .body("purchaseId", equalTo(id))
                .body("verdict", equalTo("AUTHORISED"));
        assertThat(stage.fen("reserved_fen")).isEqualTo(LookStage.ASKED);
    }

    @Test
    void whatWaitsMayBeCancelledAndIsThenNotDecidedByItself() throws Exception {
        stage.riskIsSilent();
        String key = Calls.newKey();
        String id = stage.buy(key, LookStage.ASKED).path("purchaseId");
        stage.settle(id, "cancel").then().statusCode(200).body("endedBy", equalTo("CALLER"));
        stage.riskIsBack();
        TestClock.CLOCK.advance(Duration.ofSeconds(3));
        stage.look();
        assertThat(stage.purchase(id).getString("state")).isEqualTo("CANCELLED");
        stage.buy(key, LookStage.ASKED).then().statusCode(409);
        assertThat(stage.fen("reserved_fen")).isZero();
    }

    @Test
    void whoHasShownThatItIsHimNeedNotShowItAgain() throws Exception {
        stage.riskIsSilent();
        String id =
                stage.buy(Calls.newKey(), LookStage.ASKED, ",\"stepUpPassed\":true")
                        .path("purchaseId");
        stage.riskSays(asOf ->
                Hearings.approving(asOf)
                        .risk(Outcome.INSUFFICIENT, ReasonCode.CREDENTIALS_EXPOSED)
                        .hearing());
        TestClock.CLOCK.advance(Duration.ofSeconds(3));
        stage.look();
        assertThat(stage.purchase(id).getString("state")).isEqualTo("AUTHORISED");
    }

    @Test
    @DisplayName(
            "M61 what stood on the last known is decided really later, and nothing is reversed")
    void theSecondLook() throws Exception {
        String good = degraded();
        String bad = degraded();
        stage.settle(good, "capture").then().statusCode(200);
        stage.look();
        assertThat(stage.purchase(good).getString("secondLook")).isNull();
        stage.riskIsBack();
        TestClock.CLOCK.advance(Duration.ofSeconds(3));
        stage.look();
        assertThat(stage.purchase(good).getString("secondLook.verdict")).isEqualTo("AUTHORISED");
        assertThat(stage.purchase(bad).getString("secondLook.verdict")).isEqualTo("AUTHORISED");
        String worse = degraded();
        stage.riskSays(asOf ->
                Hearings.approving(asOf)
                        .risk(Outcome.FAIL, ReasonCode.CASH_OUT_CONFIRMED)
                        .hearing());
        TestClock.CLOCK.advance(Duration.ofSeconds(3));
        stage.look();
        JsonPath looked = stage.purchase(worse);
        assertThat(looked.getString("state")).isEqualTo("AUTHORISED");
        assertThat(looked.getBoolean("degraded")).isTrue();
        assertThat(looked.getString("secondLook.verdict")).isEqualTo("REFUSED");
        assertThat(looked.getString("secondLook.cause")).isEqualTo("RISK");
        stage.settle(worse, "capture").then().statusCode(200);
        TestClock.CLOCK.advance(SEVEN_DAYS);
        stage.look();
        assertThat(stage.purchase(bad).getString("endedBy")).isEqualTo("EXPIRED");
        assertThat(stage.fen("used_fen")).isEqualTo(2 * LookStage.ASKED);
    }

    private String degraded() {
        stage.riskIsBack();
        String asked = stage.buy(Calls.newKey(), LookStage.ASKED).path("purchaseId");
        stage.settle(asked, "cancel").then().statusCode(200);
        stage.riskIsSilent();
        return stage.buy(Calls.newKey(), LookStage.ASKED)
                .then()
                .body("degraded", equalTo(true))
                .extract()
                .path("purchaseId");
    }
}
