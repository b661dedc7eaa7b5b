package dev.kaitong.acceptance.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoadGeneratorTest {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Vertx vertx = Vertx.vertx();
    private final LoadGenerator generator = new LoadGenerator();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        generator.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void everyNumberIsSentOnceAndEveryAnswerIsCounted() {
        Load load =
                generator.closed(
                        target(stub(LoadGeneratorTest::everyThirdIsBusy)), 100, 30, 4, LONGEST);

        assertThat(asked).hasSize(30).doesNotHaveDuplicates().contains("/100", "/129");
        assertThat(load.sent()).isEqualTo(30);
        assertThat(load.good()).isEqualTo(20);
        assertThat(load.bad()).isEqualTo(10);
        assertThat(load.words()).containsEntry("created", 20).containsEntry("status 503", 10);
        assertThat(load.firstBad()).hasValue("503 busy");
        assertThat(load.latencies().count()).isEqualTo(30);
        assertThat(load.goodPerSecond()).isPositive();
    }

    @Test
    void aClosedLoopKeepsNoMoreInFlightThanItWasTold() {
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        int port =
                stub(request -> {
                    most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                    vertx.setTimer(
                            1,
                            _ -> {
                                inFlight.decrementAndGet();
                                created(request);
                            });
                });

        generator.closed(target(port), 0, 60, 5, LONGEST);

        assertThat(most).hasValueBetween(1, 5);
    }

    @Test
    void anOpenLoopWaitsForNoAnswerAndCountsFromWhenARequestWasDue() {
        List<HttpServerRequest> held = new ArrayList<>();
        int port =
                stub(request -> {
                    held.add(request);
                    if (held.size() == 40) {
                        held.forEach(LoadGeneratorTest::created);
                    }
                });

        Load load = generator.open(target(port), 0, 40, 200, LONGEST);

        assertThat(load.good()).isEqualTo(40);
        // The first was due 39 intervals of 5 ms before the last, and had to wait for it.
        assertThat(load.latencies().percentileMillis(100)).isGreaterThanOrEqualTo(190);
        assertThat(load.latencies().percentileMillis(50)).isGreaterThanOrEqualTo(90);
    }

    @Test
    void thoseOfOneTurnLeaveTogether() {
        Target apart = target(stub(LoadGeneratorTest::created));
        Target together =
                new Target() {
                    @Override
                    public Shot shot(int number) {
                        return apart.shot(number);
                    }

                    @Override
                    public int turn(int number) {
                        return 7;
                    }

                    @Override
                    public boolean good(int status) {
                        return apart.good(status);
                    }

                    @Override
                    public String word(int status, Buffer body) {
                        return apart.word(status, body);
                    }
                };

        // An interval apart, the second would be sent after the end.
        Load load = generator.open(together, 7, 2, 1, Duration.ofMillis(900));

        assertThat(load.good()).isEqualTo(2);
    }

    @Test
    void aRefusedConnectionIsABadAnswerAndNoEnd() {
        int port = stub(LoadGeneratorTest::created);
        stopStub();

        Load load = generator.closed(target(port), 0, 5, 2, LONGEST);

        assertThat(load.sent()).isEqualTo(5);
        assertThat(load.good()).isZero();
        assertThat(load.firstBad()).isPresent();
    }

    @Test
    void aLoadEndsWithItsTime() {
        int port = stub(LoadGeneratorTest::created);

        Load load = generator.closed(target(port), 0, 50_000_000 / 1_000, 1, Duration.ofMillis(50));

        assertThat(load.sent()).isPositive().isLessThan(50_000);
        assertThat(load.good()).isEqualTo(load.sent());
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        Target nowhere = target(1);
        assertThatThrownBy(() -> generator.closed(nowhere, 0, 1, 257, LONGEST))
                .hasMessage("atOnce: 257 (expected: 1 to 256)");
        assertThatThrownBy(() -> generator.open(nowhere, 0, 1, 0, LONGEST))
                .hasMessage("perSecond: 0.0 (expected: over 0)");
    }

    private HttpServer server = vertx.createHttpServer();

    private int stub(Consumer<HttpServerRequest> answer) {
        server =
                vertx.createHttpServer()
                        .requestHandler(request -> {
                            asked.add(request.uri());
                            answer.accept(request);
                        });
        return server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    private void stopStub() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    private static void everyThirdIsBusy(HttpServerRequest request) {
        if (Integer.parseInt(request.uri().substring(1)) % 3 == 0) {
            request.response().setStatusCode(503).end("busy");
        } else {
            created(request);
        }
    }

    private static void created(HttpServerRequest request) {
        request.response().setStatusCode(201).end("{}");
    }

    private static Target target(int port) {
        return new Target() {
            @Override
            public Shot shot(int number) {
                return new Shot(
                        new RequestOptions()
                                .setMethod(HttpMethod.POST)
                                .setHost("127.0.0.1")
                                .setPort(port)
                                .setURI("/" + number),
                        Buffer.buffer("{}"));
            }

            @Override
            public boolean good(int status) {
                return status == 201;
            }

            @Override
            public String word(int status, Buffer body) {
                return status == 201 ? "created" : "status " + status;
            }
        };
    }
}
