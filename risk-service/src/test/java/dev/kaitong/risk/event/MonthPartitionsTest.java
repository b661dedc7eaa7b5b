package dev.kaitong.risk.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
class MonthPartitionsTest {
    private final DataSource database;
    private final MonthPartitions partitions;
    private final TestClock clock;

    @Inject
    MonthPartitionsTest(DataSource database, MonthPartitions partitions, TestClock clock) {
        this.database = database;
        this.partitions = partitions;
        this.clock = clock;
    }

    @Test
    void anEventLiesInTheMonthInWhichItWasReceived() throws SQLException {
        String id = Call.newApplicant();
        send(id, "2025-01-01T00:00:00Z");
        assertThat(partitionOf(id)).isEqualTo("event_2026_11");
    }

    @Test
    void aMonthWithoutAPartitionLosesNothingAndStaysWhereItIs() throws SQLException {
        String id = Call.newApplicant();
        clock.at(Instant.parse("2030-05-05T00:00:00Z"), () -> send(id, "2030-05-05T00:00:00Z"));
        assertThat(partitionOf(id)).isEqualTo("event_other");
        partitions.make(YearMonth.of(2030, 5));
        assertThat(partitionOf(id)).isEqualTo("event_other");
        String later = Call.newApplicant();
        clock.at(Instant.parse("2030-06-01T00:00:00Z"), () -> send(later, "2030-06-01T00:00:00Z"));
        assertThat(partitionOf(later)).isEqualTo("event_2030_06");
    }

    @Test
    void makingThemAgainChangesNothing() throws SQLException {
        long before = count();
        partitions.make(YearMonth.of(2026, 11));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void theLogIsAppendOnly() {
        String id = Call.newApplicant();
        send(id, "2026-11-01T00:00:00Z");
        for (String change :
                new String[] {"DELETE FROM event", "UPDATE event SET type = 'kaitong.none'"}) {
            assertThatThrownBy(() -> execute(change + " WHERE applicant_id = '" + id + "'"))
                    .hasMessageContaining("events are only ever added");
        }
    }

    private static void send(String id, String time) {
        Call.send(Call.event(id, id, EventType.LOGIN_FAILED, time)).statusCode(202);
    }

    private String partitionOf(String applicantId) throws SQLException {
        return text(
                "SELECT tableoid::regclass::text FROM event WHERE applicant_id = '"
                        + applicantId
                        + "'");
    }

    private long count() throws SQLException {
        return Long.parseLong(
                text("SELECT count(*) FROM pg_inherits WHERE inhparent = 'event'::regclass"));
    }

    private String text(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
