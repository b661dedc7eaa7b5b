package dev.kaitong.edge.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts a real PostgreSQL for the tests of one service; fresh each time, and gone afterwards. */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        try {
            EmbeddedPostgres started =
                    EmbeddedPostgres.builder()
                            .setServerConfig("max_connections", "100")
                            .setServerConfig("timezone", "UTC")
                            .start();
            server = started;
            return Map.of(
                    "quarkus.datasource.jdbc.url", started.getJdbcUrl("postgres", "postgres"),
                    "quarkus.datasource.username", "postgres",
                    "quarkus.datasource.password", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
