package dev.kaitong.risk.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.risk.behaviour.evidence.EventType;
import dev.kaitong.risk.testing.Call;
import dev.kaitong.risk.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("M30 events that are older than any that is accepted are forgotten")
class ForgetEventsTest {
    private final DataSource database;
    private final MonthPartitions partitions;
    private final ForgetEvents forgetEvents;
    private final TestClock clock;

    @Inject
    ForgetEventsTest(
            DataSource database,
            MonthPartitions partitions,
            ForgetEvents forgetEvents,
            TestClock clock) {
        this.database = database;
        this.partitions = partitions;
        this.forgetEvents = forgetEvents;
        this.clock = clock;
    }

    @Test
    void aMonthAsAWholeAndItsIdsAndACopyIsRefusedForItsAge() throws Exception {
        partitions.make(YearMonth.of(2020, 1));
        String old = Call.newApplicant();
        String time = "2020-01-15T00:00:00Z";
        clock.at(
                Instant.parse("2020-01-20T00:00:00Z"),
                () ->
                        Call.send(Call.event(old, old, EventType.LOGIN_FAILED, time))
                                .statusCode(202));
        execute("UPDATE event_seen SET seen_on = '2020-01-20' WHERE id = '" + old + "'");
        String young = Call.newApplicant();
        Call.send(Call.event(young, young, EventType.LOGIN_FAILED, "2026-11-01T00:00:00Z"))
                .statusCode(202);
        assertThat(count("SELECT count(*) FROM event WHERE applicant_id = '" + old + "'"))
                .isEqualTo(1);
        assertThat(forgetEvents.run()).isGreaterThanOrEqualTo(2);
        assertThat(count("SELECT count(*) FROM event WHERE applicant_id = '" + old + "'")).isZero();
        assertThat(count("SELECT count(*) FROM event_seen WHERE id = '" + old + "'")).isZero();
        assertThat(count("SELECT count(*) FROM event_seen WHERE id = '" + young + "'"))
                .isEqualTo(1);
        assertThat(count("SELECT count(*) FROM pg_class WHERE relname = 'event_2026_11'"))
                .isEqualTo(1);
        Call.send(Call.event(old, old, EventType.LOGIN_FAILED, time))
                .statusCode(400)
                .body("errors.message", hasItem("must lie at most 800 days back"));
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
