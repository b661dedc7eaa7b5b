package dev.kaitong.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A real PostgreSQL from Maven Central, with a database and a role for each part. Durable: the
 * embedding library starts its servers with fsync and synchronous_commit off, for tests; here both
 * are set on, and looked up again after the start.
 */
final class Postgres implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration OLD_SERVER_STOPS = Duration.ofSeconds(20);
    private static final List<String> DURABLE =
            List.of("fsync", "synchronous_commit", "full_page_writes");

    private final EmbeddedPostgres server;
    private final int port;
    private final DataDirectory data;

    private Postgres(EmbeddedPostgres server, int port, DataDirectory data) {
        this.server = server;
        this.port = port;
        this.data = data;
    }

    static Postgres start(DataDirectory data, int port) {
        stopTheOneThatWasLeftBehind(data.postgres());
        try {
            EmbeddedPostgres.Builder builder =
                    EmbeddedPostgres.builder()
                            .setDataDirectory(data.postgres())
                            .setCleanDataDirectory(false)
                            .setPort(port)
                            .setPGStartupWait(START)
                            .setServerConfig("listen_addresses", "127.0.0.1")
                            .setServerConfig("max_connections", "120")
                            .setServerConfig("shared_buffers", "128MB")
                            .setServerConfig("timezone", "UTC");
            DURABLE.forEach(setting -> builder.setServerConfig(setting, "on"));
            Postgres postgres = new Postgres(builder.start(), port, data);
            postgres.checkThatItIsOursAndDurable();
            for (Part part : Part.values()) {
                postgres.makeDatabase(part);
            }
            return postgres;
        } catch (IOException | SQLException e) {
            throw new LocalException(
                    "PostgreSQL did not start in "
                            + data.postgres()
                            + ": "
                            + e.getMessage()
                            + ". Containers that forbid user namespaces cannot run it as root: run"
                            + " ./kaitong as another user.",
                    e);
        }
    }

    /** Where a part connects to. */
    String url(Part part) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + part.database();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new LocalException("PostgreSQL did not stop: " + e.getMessage(), e);
        }
    }

    /**
     * When the launcher was killed its server lives on. It holds our data, so it must be stopped
     * before another starts on them; a server on other data is none of our business.
     */
    private static void stopTheOneThatWasLeftBehind(Path directory) {
        Optional<ProcessHandle> old = serverOf(directory);
        if (old.isEmpty()) {
            return;
        }
        try {
            // SIGINT is PostgreSQL's fast shutdown: sessions end, everything committed stays.
            new ProcessBuilder("kill", "-INT", Long.toString(old.get().pid())).start().waitFor();
            old.get().onExit().get(OLD_SERVER_STOPS.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new LocalException(
                    "A PostgreSQL server (process "
                            + old.get().pid()
                            + ") still runs on "
                            + directory
                            + " and does not stop.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted while the old PostgreSQL stopped.", e);
        }
    }

    /** The live server whose pid file stands in a data directory. */
    static Optional<ProcessHandle> serverOf(Path directory) {
        Path pidFile = directory.resolve("postmaster.pid");
        try {
            if (Files.notExists(pidFile)) {
                return Optional.empty();
            }
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().trim());
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process ->
                            process.info()
                                    .command()
                                    .map(command -> command.contains("postgres"))
                                    .orElse(true));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", "postgres");
    }

    /** On a taken port the embedding library would silently use somebody else's server. */
    private void checkThatItIsOursAndDurable() throws SQLException, IOException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            Path directory = Path.of(show(statement, "data_directory"));
            if (!Files.isSameFile(directory, data.postgres())) {
                throw new LocalException(
                        "On port " + port + " a PostgreSQL with other data answers: " + directory);
            }
            for (String setting : DURABLE) {
                String value = show(statement, setting);
                if (!value.equals("on")) {
                    throw new LocalException(
                            "PostgreSQL runs with " + setting + " = " + value + " (expected: on)");
                }
            }
        }
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet result = statement.executeQuery("SHOW " + setting)) {
            result.next();
            return result.getString(1);
        }
    }

    private void makeDatabase(Part part) throws SQLException {
        String name = part.database();
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            String password = data.password(name);
            if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
                statement.execute("CREATE ROLE " + name + " LOGIN");
            }
            statement.execute("ALTER ROLE " + name + " PASSWORD '" + password + "'");
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + name);
                statement.execute("REVOKE CONNECT ON DATABASE " + name + " FROM PUBLIC");
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next();
        }
    }
}
