package dev.kaitong.risk.api;

import static dev.kaitong.risk.testing.Call.asService;
import static dev.kaitong.risk.testing.Call.end;
import static dev.kaitong.risk.testing.Call.event;
import static dev.kaitong.risk.testing.Call.newApplicant;
import static dev.kaitong.risk.testing.Call.page;
import static dev.kaitong.risk.testing.Call.send;
import static dev.kaitong.risk.testing.Call.sendAll;
import static dev.kaitong.risk.testing.Call.violation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.risk.behaviour.evidence.EventType;
import dev.kaitong.risk.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("M35 signals and changes are told in commit order, without gaps")
class FeedsApiTest {
    private static final String FIRST = "2026-11-01T00:00:00Z";
    private static final String SECOND = "2026-11-02T00:00:00Z";

    private final DataSource database;
    private final TestClock clock;

    @Inject
    FeedsApiTest(DataSource database, TestClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Test
    void aSignalIsRaisedWhenTheOutcomeChangesAndOnlyThen() {
        @Nullable String from = end("signals");
        String id = newApplicant();
        send(event(id + 1, id, EventType.LOGIN_FAILED, FIRST));
        assertThat(told("signals", from)).isEmpty();
        send(violation(id + 2, id, FIRST, "2027-01-01"));
        send(violation(id + 2, id, FIRST, "2027-01-01"));
        send(violation(id + 3, id, FIRST, "2027-06-01"));
        send(event(id + 4, id, EventType.VIOLATION_CLEARED, SECOND));
        JsonPath page = page("signals", from, 1_000);
        assertThat(page.getList("signals.applicantId")).containsExactly(id, id);
        assertThat(page.getList("signals.typology")).containsExactly("VIOLATION", "VIOLATION");
        assertThat(page.getList("signals.level")).containsExactly(100, 0);
        assertThat(page.getList("signals.outcome")).containsExactly("FAIL", "PASS");
        assertThat(page.getList("signals.eventId")).containsExactly(id + 2, id + 4);
        assertThat(page.getList("signals.eventSource")).containsExactly("/orders", "/orders");
        assertThat(page.getList("signals.at"))
                .containsExactly("2026-11-23T04:00:00Z", "2026-11-23T04:00:00Z");
        assertThat(page.getList("signals.until")).containsExactly("2027-01-01", null);
        assertThat(page.getString("signals[0].reasons[0].code")).isEqualTo("VIOLATION_ON_RECORD");
        assertThat(page.getString("signals[0].reasons[0].params.until")).isEqualTo("2027-01-01");
        assertThat(page.getList("signals[1].reasons")).isEmpty();
    }

    @Test
    void withinOneBatchEachSignalNamesItsOwnEvent() {
        @Nullable String from = end("signals");
        String id = newApplicant();
        sendAll(
                List.of(
                        violation(id + 1, id, FIRST, "2027-01-01"),
                        event(id + 2, id, EventType.VIOLATION_CLEARED, SECOND)));
        assertThat(page("signals", from, 1_000).getList("signals.eventId"))
                .containsExactly(id + 1, id + 2);
    }

    @Test
    void anExpiredViolationRaisesNothing() {
        @Nullable String from = end("signals");
        String id = newApplicant();
        send(violation(id, id, FIRST, "2026-11-23"));
        assertThat(told("signals", from)).isEmpty();
    }

    @Test
    void thatAViolationExpiredIsSignalledWithTheNextEvent() {
        String id = newApplicant();
        send(violation(id + 1, id, FIRST, "2027-01-01"));
        @Nullable String from = end("signals");
        clock.at(
                Instant.parse("2026-12-31T16:00:00Z"),
                () -> send(event(id + 2, id, EventType.LOGIN_FAILED, FIRST)).statusCode(202));
        JsonPath page = page("signals", from, 1_000);
        assertThat(page.getList("signals.outcome")).containsExactly("PASS");
        assertThat(page.getList("signals.level")).containsExactly(0);
        assertThat(page.getList("signals.at")).containsExactly("2026-12-31T16:00:00Z");
    }

    @Test
    void everyNewEventChangesEvidenceAndACopyDoesNot() {
        @Nullable String from = end("changes");
        String one = newApplicant();
        String other = newApplicant();
        send(event(one, one, EventType.LOGIN_FAILED, FIRST));
        send(event(other, other, EventType.LOGIN_FAILED, FIRST));
        assertThat(told("changes", from)).containsExactly(one, other);
        @Nullable String cursor = end("changes");
        send(event(one, one, EventType.LOGIN_FAILED, FIRST));
        assertThat(told("changes", cursor)).isEmpty();
        send(event(one + 2, one, EventType.LOGIN_FAILED, FIRST));
        assertThat(told("changes", cursor)).containsExactly(one);
        assertThat(told("changes", from)).containsExactly(other, one);
    }

    @ParameterizedTest
    @CsvSource({"signals", "changes"})
    void aFeedIsReadPageByPage(String feed) {
        @Nullable String cursor = end(feed);
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            String id = newApplicant();
            send(violation(id, id, FIRST, "2027-01-01"));
            sent.add(id);
        }
        List<String> read = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            JsonPath answer = page(feed, cursor, 2);
            read.addAll(answer.getList(feed + ".applicantId", String.class));
            cursor = answer.getString(feed + "[-1].cursor");
        }
        assertThat(read).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({
        "signals, INSERT INTO signal (applicant_id; typology; level; outcome; event_source;"
                + " event_id; raised_at) VALUES (?; 'VIOLATION'; 100; 'FAIL'; 's'; 'i'; now())",
        "changes, INSERT INTO applicant (applicant_id) VALUES (?)"
    })
    void aTransactionThatIsStillRunningHoldsBackWhatCameAfterIt(String feed, String insert)
            throws SQLException {
        @Nullable String from = end(feed);
        String slow = newApplicant();
        String quick = newApplicant();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(insert.replace(';', ','))) {
                statement.setString(1, slow);
                statement.executeUpdate();
                send(violation(quick, quick, FIRST, "2027-01-01")).statusCode(202);
                assertThat(told(feed, from)).isEmpty();
                connection.commit();
            }
        }
        assertThat(told(feed, from)).containsExactly(slow, quick);
    }

    @ParameterizedTest
    @CsvSource({
        "signals, limit, 0",
        "signals, limit, 1001",
        "signals, limit, x",
        "signals, after, x",
        "signals, after, 1:u-1",
        "signals, after, 1:9999999999999999999",
        "signals, after, 99999999999999999999:1",
        "changes, limit, 0",
        "changes, limit, 1.5",
        "changes, after, 1",
        "changes, after, 1:a b",
        "changes, after, -1:u-1"
    })
    void aWrongParameterIsNamed(String feed, String name, String value) {
        asService()
                .queryParam(name, value)
                .get("/" + feed)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(name));
    }

    private static List<String> told(String feed, @Nullable String after) {
        return page(feed, after, 1_000).getList(feed + ".applicantId", String.class);
    }
}
