package dev.kaitong.gateway.webhook.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.asking.testing.Await;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Scripted;
import dev.kaitong.gateway.testing.Tables;
import dev.kaitong.gateway.testing.TestClock;
import dev.kaitong.gateway.webhook.WebhookConfig;
import dev.kaitong.gateway.webhook.signing.Secret;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("M35 what a shopper is told is sent to whoever subscribed, and nothing is lost")
class WebhookTest {
    private final WebhookWorker worker;
    private final PurgeDeliveries purgeDeliveries;
    private final Subscriptions subscriptions;
    private final WebhookConfig config;
    private final Tables tables;
    private final DataSource dataSource;
    private final ObjectMapper mapper;
    private final Receiver receiver = new Receiver();

    WebhookTest(
            WebhookWorker worker,
            PurgeDeliveries purgeDeliveries,
            Subscriptions subscriptions,
            WebhookConfig config,
            Tables tables,
            DataSource dataSource,
            ObjectMapper mapper) {
        this.worker = worker;
        this.purgeDeliveries = purgeDeliveries;
        this.subscriptions = subscriptions;
        this.config = config;
        this.tables = tables;
        this.dataSource = dataSource;
        this.mapper = mapper;
    }

    @BeforeEach
    void nobodySubscribed() {
        subscriptions.none();
    }

    @AfterEach
    void end() {
        receiver.close();
        subscriptions.none();
    }

    @Test
    void onceAndSigned() throws Exception {
        String secret = subscriptions.to("orders", receiver);
        assertThat(Secret.isOne(secret)).isTrue();
        String applicant = subscriptions.applicant();
        subscriptions.happens(applicant);
        subscriptions.get("orders").body("waiting", equalTo(1)).body("lastSuccessAt", nullValue());
        assertThat(worker.round()).isEqualTo(1);
        assertThat(worker.round()).isZero();
        assertThat(receiver.got()).hasSize(1);
        Receiver.Got got = receiver.got().getFirst();
        assertThat(got.signature()).isEqualTo(got.by(secret));
        assertThat(got.seconds()).isEqualTo(TestClock.NOON.getEpochSecond());
        JsonNode body = mapper.readTree(got.body());
        assertThat(body.path("type").textValue()).isEqualTo("kaitong.notice.created");
        assertThat(body.path("timestamp").textValue()).isEqualTo("2026-11-23T04:00:00Z");
        JsonNode notice = notice(applicant);
        JsonNode data = body.path("data");
        assertThat(data.path("noticeId")).isEqualTo(notice.path("noticeId"));
        assertThat(got.id()).isEqualTo("msg_" + notice.path("noticeId").textValue());
        assertThat(data.path("applicantId").textValue()).isEqualTo(applicant);
        assertThat(data.path("key").textValue()).isEqualTo("LIMIT_DECREASED_SELF");
        assertThat(data.path("params")).isEqualTo(notice.path("params"));
        assertThat(data.path("decisionId")).isEqualTo(notice.path("decisionId"));
        assertThat(data.path("at")).isEqualTo(notice.path("at"));
        assertThat(data.path("reasons").isArray()).isTrue();
        assertThat(data.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "noticeId", "applicantId", "key", "params", "reasons", "decisionId", "at");
        subscriptions
                .get("orders")
                .body("waiting", equalTo(0))
                .body("lastSuccessAt", notNullValue())
                .body("secret", nullValue());
    }

    private JsonNode notice(String applicant) throws Exception {
        String page =
                Calls.shopper(applicant)
                        .get("/v1/applicants/" + applicant + "/notices")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        return mapper.readTree(page).path("notices").get(0);
    }

    @Test
    @DisplayName("a notice that commits after a later one is sent as well")
    void outOfOrder() throws Exception {
        subscriptions.to("orders", receiver);
        try (Connection late = dataSource.getConnection();
                Connection early = dataSource.getConnection()) {
            late.setAutoCommit(false);
            tell(late, "u-late");
            tell(early, "u-early");
            assertThat(worker.round()).isEqualTo(1);
            assertThat(receiver.got())
                    .singleElement()
                    .satisfies(got -> assertThat(got.body()).contains("u-early"));
            late.commit();
        }
        assertThat(worker.round()).isEqualTo(1);
        assertThat(receiver.got().getLast().body()).contains("u-late");
    }

    private static void tell(Connection connection, String applicant) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO notice (notice_id, applicant_id, at, told) VALUES"
                            + " (gen_random_uuid(), '"
                            + applicant
                            + "', '"
                            + TestClock.NOON
                            + "', '{\"key\":\"SPENDING_REMINDER\",\"params\":{\"percent\":80},\"reasons\":[]}')");
        }
    }

    @Test
    @DisplayName("a notice that is rolled back is not sent")
    void rolledBack() throws Exception {
        subscriptions.to("orders", receiver);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            tell(connection, "u-never");
            connection.rollback();
        }
        assertThat(worker.round()).isZero();
    }

    @Test
    @DisplayName(
            "a gateway that dies between sending and marking leads to a repetition, not a loss")
    void diesBeforeTheMark() throws Exception {
        subscriptions.to("orders", receiver);
        subscriptions.happens(subscriptions.applicant());
        worker.round();
        // As it was left by one that never came to mark it.
        tables.run(
                "UPDATE webhook_delivery SET delivered_at = NULL, lease_until = '"
                        + TestClock.NOON.plus(config.lease())
                        + "'");
        assertThat(worker.round()).isZero();
        subscriptions.passes(config.lease().minusMillis(1));
        assertThat(worker.round()).isZero();
        subscriptions.passes(Duration.ofMillis(1));
        assertThat(worker.round()).isEqualTo(1);
        assertThat(receiver.got()).extracting(Receiver.Got::id).hasSize(2);
        assertThat(receiver.got().getFirst().id()).isEqualTo(receiver.got().getLast().id());
        assertThat(receiver.got().getFirst().body()).isEqualTo(receiver.got().getLast().body());
    }

    @Test
    @DisplayName("a subscriber who does not answer keeps nobody waiting, and gets four at once")
    void slow() throws Exception {
        try (Receiver slow = new Receiver()) {
            slow.isSilent();
            subscriptions.to("slow", slow);
            subscriptions.to("orders", receiver);
            String applicant = subscriptions.applicant();
            for (int i = 0; i < 6; i++) {
                subscriptions.happens(applicant);
            }
            List<Future<?>> first = worker.begin();
            assertThat(first).hasSize(8);
            Await.until("four to each", () -> slow.got().size() == 4 && receiver.got().size() == 4);
            Await.until(
                    "the places are free again",
                    () ->
                            tables.count(
                                            "SELECT count(*) FROM webhook_delivery WHERE"
                                                    + " delivered_at IS NOT NULL")
                                    == 4);
            Await.until("the rest", this::restIsSent);
        }
    }

    private boolean restIsSent() {
        try {
            worker.begin();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return receiver.got().size() == 6;
    }

    @Test
    @DisplayName("what was delivered is forgotten after 30 days")
    void forgotten() throws Exception {
        subscriptions.to("orders", receiver);
        subscriptions.happens(subscriptions.applicant());
        worker.round();
        subscriptions.passes(PurgeDeliveries.KEPT);
        assertThat(purgeDeliveries.run()).isZero();
        subscriptions.passes(Duration.ofMillis(1));
        assertThat(purgeDeliveries.run()).isEqualTo(1);
        assertThat(tables.count("SELECT count(*) FROM webhook_delivery")).isZero();
    }
}
