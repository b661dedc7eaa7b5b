package dev.kaitong.acceptance.bench.flow;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.PGConnection;

/**
 * The same work without anything around it, on the same server. Events: COPY of the same rows, as
 * many in a transaction as the suite is sent in a request, into tables and indexes like those of
 * risk-service. Purchases: the simple update of pgbench ({@code -N}: update an account, read it,
 * insert a line of history) at scale 1.
 */
final class PlainSql {
    private static final int ACCOUNTS = 100_000;
    private static final double NANOS_A_SECOND = 1e9;
    private static final List<String> TABLES =
            List.of(
                    "DROP TABLE IF EXISTS event, event_seen, pgbench_accounts, pgbench_history",
                    "CREATE TABLE event (source text COLLATE \"C\" NOT NULL, id text COLLATE \"C\""
                        + " NOT NULL, applicant_id text COLLATE \"C\" NOT NULL, type text NOT NULL,"
                        + " happened_at timestamptz NOT NULL, data json, received_at timestamptz"
                        + " NOT NULL)",
                    "CREATE INDEX ON event (applicant_id, happened_at)",
                    "CREATE TABLE event_seen (source text COLLATE \"C\", id text COLLATE \"C\","
                            + " PRIMARY KEY (source, id))",
                    "CREATE TABLE pgbench_accounts (aid int PRIMARY KEY, bid int, abalance int,"
                            + " filler char(84)) WITH (fillfactor = 100)",
                    "INSERT INTO pgbench_accounts SELECT n, 1, 0, '' FROM generate_series(1, "
                            + ACCOUNTS
                            + ") n",
                    "CREATE TABLE pgbench_history (tid int, bid int, aid int, delta int, mtime"
                            + " timestamp, filler char(22))",
                    "ANALYZE pgbench_accounts");

    private final String url;

    /**
     * @param url of a database of its own, with user and password
     */
    PlainSql(String url) {
        this.url = url;
    }

    void prepare() {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : TABLES) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Copies batches of events; events a second. */
    double copyPerSecond(int firstBatch, int batches, int perBatch, int clients, Instant start) {
        return perSecond(
                        firstBatch,
                        batches,
                        clients,
                        (connection, batch) -> copy(connection, batch, perBatch, start))
                * perBatch;
    }

    /** Runs simple updates; transactions a second. */
    double updatesPerSecond(int first, int count, int clients) {
        return perSecond(first, count, clients, PlainSql::update);
    }

    private interface Work {
        void on(Connection connection, int number) throws SQLException, IOException;
    }

    private double perSecond(int first, int count, int clients, Work work) {
        AtomicInteger next = new AtomicInteger();
        long began;
        List<Future<?>> all = new ArrayList<>();
        List<Connection> connections = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                Connection connection = DriverManager.getConnection(url);
                connection.setAutoCommit(false);
                connections.add(connection);
            }
            began = System.nanoTime();
            for (Connection connection : connections) {
                all.add(
                        threads.submit(() -> {
                            for (int i = next.getAndIncrement();
                                    i < count;
                                    i = next.getAndIncrement()) {
                                work.on(connection, first + i);
                                connection.commit();
                            }
                            return null;
                        }));
            }
            for (Future<?> one : all) {
                one.get();
            }
            return count * NANOS_A_SECOND / (System.nanoTime() - began);
        } catch (SQLException | ExecutionException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(e);
        } finally {
            connections.forEach(PlainSql::close);
        }
    }

    private static void copy(Connection connection, int batch, int perBatch, Instant start)
            throws SQLException, IOException {
        StringBuilder events = new StringBuilder();
        StringBuilder seen = new StringBuilder();
        Instant now = Instant.now();
        for (int i = batch * perBatch; i < (batch + 1) * perBatch; i++) {
            MadeEvent event = MadeEvent.of(i, start);
            events.append(event.copied(now));
            seen.append(MadeEvent.SOURCE).append('\t').append(event.id()).append('\n');
        }
        PGConnection postgres = connection.unwrap(PGConnection.class);
        postgres.getCopyAPI().copyIn("COPY event FROM STDIN", new StringReader(events.toString()));
        postgres.getCopyAPI()
                .copyIn("COPY event_seen FROM STDIN", new StringReader(seen.toString()));
    }

    private static void update(Connection connection, int number) throws SQLException {
        Random random = new Random(number);
        int account = 1 + random.nextInt(ACCOUNTS);
        int delta = random.nextInt(-5_000, 5_001);
        try (PreparedStatement update =
                        connection.prepareStatement(
                                "UPDATE pgbench_accounts SET abalance = abalance + ? WHERE aid ="
                                        + " ?");
                PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT abalance FROM pgbench_accounts WHERE aid = ?");
                PreparedStatement insert =
                        connection.prepareStatement(
                                "INSERT INTO pgbench_history (tid, bid, aid, delta, mtime) VALUES"
                                        + " (1, 1, ?, ?, CURRENT_TIMESTAMP)")) {
            update.setInt(1, delta);
            update.setInt(2, account);
            update.executeUpdate();
            select.setInt(1, account);
            try (ResultSet row = select.executeQuery()) {
                row.next();
            }
            insert.setInt(1, account);
            insert.setInt(2, delta);
            insert.executeUpdate();
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // It goes with the server.
        }
    }

    private static IllegalStateException failed(Exception e) {
        return new IllegalStateException("plain SQL: " + e.getMessage(), e);
    }
}
