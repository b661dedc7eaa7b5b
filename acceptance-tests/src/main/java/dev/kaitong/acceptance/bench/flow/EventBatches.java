package dev.kaitong.acceptance.bench.flow;

import dev.kaitong.acceptance.bench.load.Target;
import dev.kaitong.local.Part;
import dev.kaitong.local.Suite;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Batches of events sent to the gateway; good when all of a batch are stored. */
final class EventBatches implements Target {
    private static final int ACCEPTED = 202;

    private final Suite suite;
    private final String token;
    private final Instant start;
    private final int perBatch;

    EventBatches(Suite suite, Instant start, int perBatch) {
        this.suite = suite;
        this.token = suite.token("service", "bench");
        this.start = start;
        this.perBatch = perBatch;
    }

    @Override
    public Shot shot(int number) {
        String body =
                IntStream.range(number * perBatch, (number + 1) * perBatch)
                        .mapToObj(one -> MadeEvent.of(one, start).json())
                        .collect(Collectors.joining(",", "[", "]"));
        return new Shot(
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setHost("127.0.0.1")
                        .setPort(suite.address(Part.GATEWAY).getPort())
                        .setURI("/v1/events")
                        .putHeader("Authorization", "Bearer " + token)
                        .putHeader("Content-Type", "application/cloudevents-batch+json"),
                Buffer.buffer(body));
    }

    @Override
    public boolean good(int status) {
        return status == ACCEPTED;
    }

    @Override
    public String word(int status, Buffer body) {
        return "status " + status;
    }
}
