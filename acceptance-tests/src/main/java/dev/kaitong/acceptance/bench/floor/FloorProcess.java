package dev.kaitong.acceptance.bench.floor;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Main class of the floor's processes: {@code service TABLE} or {@code gateway PORT PORT PORT}.
 * Says on its first line where it listens, and ends when its input does, that is with its parent.
 */
public final class FloorProcess {
    /** Begins the first line; the port follows. */
    static final String LISTENS = "listens ";

    /** Name of the variables that say where the database is. */
    static final String PORT = "FLOOR_DATABASE_PORT";

    static final String USER = "FLOOR_DATABASE_USER";
    static final String PASSWORD = "FLOOR_DATABASE_PASSWORD";

    private static final int READ_CONNECTIONS = 8;
    private static final int SERVICE_CONNECTIONS_MAX = 256;

    private final Vertx vertx;

    private FloorProcess(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Runs one process of the floor. */
    public static void main(String[] words) throws IOException {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        FloorDatabase database =
                new FloorDatabase(
                        Integer.parseInt(variable(PORT)), variable(USER), variable(PASSWORD));
        FloorProcess process = new FloorProcess(vertx);
        // Everything belongs to one context, and so to the one event loop.
        vertx.getOrCreateContext().runOnContext(_ -> process.start(database, List.of(words)));
        System.in.transferTo(OutputStream.nullOutputStream());
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void start(FloorDatabase database, List<String> words) {
        Function<JsonObject, Future<String>> answer =
                words.getFirst().equals("service")
                        ? service(database.pool(vertx, READ_CONNECTIONS), words.get(1))
                        : gateway(
                                database.pool(vertx, 1),
                                words.stream().skip(1).map(Integer::valueOf).toList());
        vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(request -> answer(request, answer))
                .listen()
                .map(HttpServer::actualPort)
                .onSuccess(port -> System.out.println(LISTENS + port))
                .onFailure(failure -> System.out.println("does not listen: " + failure));
    }

    private static Function<JsonObject, Future<String>> service(Pool pool, String table) {
        return question ->
                FloorDatabase.read(pool, table, question.getString("applicantId"))
                        .map(rows -> rows.iterator().next().getString(0));
    }

    private Function<JsonObject, Future<String>> gateway(Pool pool, List<Integer> services) {
        FloorClient client = new FloorClient(vertx, SERVICE_CONNECTIONS_MAX);
        GroupInsert decisions = new GroupInsert(pool);
        return question -> {
            List<Future<String>> answers =
                    services.stream().map(port -> client.ask(port, question.toBuffer())).toList();
            UUID id = UUID.randomUUID();
            return Future.all(answers)
                    .compose(all ->
                            decisions.insert(
                                    id, question.getString("applicantId"), all.resultAt(0)))
                    .map(_ -> "{\"decisionId\":\"" + id + "\"}");
        };
    }

    private static void answer(
            HttpServerRequest request, Function<JsonObject, Future<String>> answer) {
        request.body()
                .map(body -> body.toJsonObject())
                .compose(answer)
                .onSuccess(text ->
                        request.response()
                                .setStatusCode(201)
                                .putHeader("Content-Type", "application/json")
                                .end(text))
                .onFailure(failure ->
                        request.response().setStatusCode(500).end(String.valueOf(failure)));
    }

    private static String variable(String name) {
        @Nullable String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException("the variable " + name + " is not set");
        }
        return value;
    }
}
