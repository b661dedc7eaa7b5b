package dev.kaitong.acceptance.bench.floor;

import dev.kaitong.acceptance.bench.machine.Look;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The floor's own database on the server that the suite uses: the same settings, the same disk.
 *
 * @param port where PostgreSQL listens on 127.0.0.1
 * @param user a role that may create databases
 * @param password its password
 */
public record FloorDatabase(int port, String user, String password) {
    /** The three tables that are read, one for each service. */
    static final List<String> EVIDENCE =
            List.of("evidence_identity", "evidence_credit", "evidence_risk");

    /** Applicants in each of them. */
    static final int APPLICANTS = 10_000;

    private static final String NAME = "bench_floor";
    private static final Duration STATEMENT_MAX = Duration.ofSeconds(60);
    private static final List<String> TOLD =
            List.of("fsync", "synchronous_commit", "full_page_writes");

    /**
     * What a server says of itself.
     *
     * @param version its version
     * @param durability its settings that decide whether a commit survives a power cut
     * @param postmaster process id of the server, whose children serve the connections
     */
    public record Server(String version, List<String> durability, long postmaster) {
        public Server {
            if (postmaster <= 0) {
                throw new IllegalStateException("PostgreSQL does not run on this machine");
            }
            durability = List.copyOf(durability);
        }
    }

    /** Makes the database anew, with rows of 1 to 2 KB. */
    public Server prepare() {
        Vertx vertx = Vertx.vertx();
        try {
            return await(prepare(vertx));
        } finally {
            await(vertx.close());
        }
    }

    private Future<Server> prepare(Vertx vertx) {
        Pool server = pool(vertx, "postgres", 1);
        return run(server, "DROP DATABASE IF EXISTS " + NAME)
                .compose(_ -> run(server, "CREATE DATABASE " + NAME))
                .compose(_ -> fill(pool(vertx, NAME, 1)))
                .compose(_ -> describe(server));
    }

    private static Future<Void> fill(Pool floor) {
        Future<Void> done =
                run(
                        floor,
                        "CREATE TABLE decision (id uuid PRIMARY KEY, applicant_id text NOT NULL,"
                                + " body text NOT NULL, decided_at timestamptz NOT NULL DEFAULT"
                                + " now())");
        for (String table : EVIDENCE) {
            done =
                    done.compose(_ ->
                                    run(
                                            floor,
                                            "CREATE TABLE "
                                                    + table
                                                    + " (applicant_id text PRIMARY KEY,"
                                                    + " body text NOT NULL)"))
                            .compose(_ -> run(floor, insert(table)))
                            .compose(_ -> run(floor, "ANALYZE " + table));
        }
        return done;
    }

    /** About 1.5 KB a row that does not compress to nothing, which text of one letter would. */
    private static String insert(String table) {
        return "INSERT INTO "
                + table
                + " SELECT 'u-' || n, '{\"outcome\":\"PASS\",\"evidence\":[' || (SELECT"
                + " string_agg('\"' || md5(n::text || k::text) || '\"', ',') FROM"
                + " generate_series(1, 42) k) || ']}' FROM generate_series(0, "
                + (APPLICANTS - 1)
                + ") n";
    }

    private static Future<Server> describe(Pool server) {
        StringBuilder settings = new StringBuilder();
        TOLD.forEach(name -> settings.append(", current_setting('").append(name).append("')"));
        return server.query("SELECT pg_backend_pid(), current_setting('server_version')" + settings)
                .execute()
                .map(rows -> {
                    Row row = rows.iterator().next();
                    List<String> durability = new ArrayList<>();
                    for (int i = 0; i < TOLD.size(); i++) {
                        durability.add(TOLD.get(i) + " " + row.getString(i + 2));
                    }
                    // While this connection lives, its process has a parent to be found.
                    return new Server(
                            row.getString(1), durability, Look.now().parentOf(row.getInteger(0)));
                });
    }

    /** Of the same database, for JDBC. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s&password=%s"
                .formatted(port, NAME, user, URLEncoder.encode(password, StandardCharsets.UTF_8));
    }

    /** Connections of a floor process. */
    Pool pool(Vertx vertx, int connections) {
        return pool(vertx, NAME, connections);
    }

    private Pool pool(Vertx vertx, String database, int connections) {
        PgConnectOptions where =
                new PgConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setUser(user)
                        .setPassword(password)
                        .setDatabase(database)
                        .setCachePreparedStatements(true);
        return PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(connections))
                .connectingTo(where)
                .using(vertx)
                .build();
    }

    private static Future<Void> run(Pool pool, String statement) {
        return pool.query(statement).execute().mapEmpty();
    }

    /** One indexed read. */
    static Future<RowSet<Row>> read(Pool pool, String table, String applicantId) {
        return pool.preparedQuery("SELECT body FROM " + table + " WHERE applicant_id = $1")
                .execute(Tuple.of(applicantId));
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage()
                    .toCompletableFuture()
                    .get(STATEMENT_MAX.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the floor's database: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database was prepared", e);
        }
    }
}
