package dev.kaitong.acceptance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.acceptance.bench.floor.Floor;
import dev.kaitong.acceptance.bench.floor.FloorDatabase;
import dev.kaitong.acceptance.bench.load.Load;
import dev.kaitong.acceptance.bench.load.LoadGenerator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FloorTest {
    private static final int DECISIONS = 300;

    @Test
    void everyDecisionOfTheFloorIsCommittedOnce() throws IOException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            FloorDatabase database = new FloorDatabase(server.getPort(), "postgres", "postgres");
            FloorDatabase.Server told = database.prepare();
            assertThat(told.durability()).contains("synchronous_commit off");
            try (Floor floor = Floor.start(database);
                    LoadGenerator generator = new LoadGenerator()) {
                Load load =
                        generator.closed(
                                new FloorSide(floor), 0, DECISIONS, 16, Duration.ofSeconds(30));

                assertThat(floor.pids()).hasSize(4).doesNotHaveDuplicates();
                assertThat(load.words()).containsOnly(Map.entry("decided", DECISIONS));
            }
            try (Connection connection =
                            DriverManager.getConnection(
                                    server.getJdbcUrl("postgres", "bench_floor"));
                    ResultSet rows =
                            connection
                                    .createStatement()
                                    .executeQuery(
                                            "SELECT count(*), min(length(body)),"
                                                    + " max(length(body)) FROM decision")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(DECISIONS);
                assertThat(rows.getInt(2)).isBetween(1_000, 2_000);
                assertThat(rows.getInt(3)).isBetween(1_000, 2_000);
            }
        }
    }
}
