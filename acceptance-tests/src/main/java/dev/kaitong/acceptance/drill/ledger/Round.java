package dev.kaitong.acceptance.drill.ledger;

import dev.kaitong.acceptance.bench.load.Target;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Entries sent once each; everything that comes is written into them. */
public final class Round implements Target {
    private static final double NANOS_A_MILLISECOND = 1e6;

    private final List<Entry> entries;
    private final URI gateway;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /**
     * @param gateway where the gateway is
     * @param token a shopper's token, by applicant id; all are signed now, not while time is taken
     */
    public Round(List<Entry> entries, URI gateway, Function<String, String> token) {
        this.entries = List.copyOf(entries);
        this.gateway = gateway;
        entries.stream().map(entry -> entry.applicant().id()).distinct().toList().parallelStream()
                .forEach(id -> tokens.put(id, token.apply(id)));
    }

    @Override
    public Shot shot(int number) {
        Entry entry = entries.get(number);
        String id = entry.applicant().id();
        RequestOptions where =
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setHost(gateway.getHost())
                        .setPort(gateway.getPort())
                        .setURI("/v1/applications")
                        .putHeader("Authorization", "Bearer " + tokens.get(id))
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Idempotency-Key", entry.key());
        return new Shot(
                where, new JsonObject().put("applicantId", id).put("scene", "TMALL").toBuffer());
    }

    /** Twins leave together; an interval apart the second would find what became of the first. */
    @Override
    public int turn(int number) {
        return number > 0
                        && entries.get(number)
                                .applicant()
                                .equals(entries.get(number - 1).applicant())
                ? number - 1
                : number;
    }

    @Override
    public void answered(int number, Answer answer, long nanos) {
        String retryAfter = answer.headers().get("Retry-After");
        String type = answer.headers().get("Content-Type");
        entries.get(number)
                .add(
                        new Heard.Answer(
                                answer.status(),
                                type == null ? "" : type,
                                retryAfter == null ? "" : retryAfter,
                                "true".equals(answer.headers().get("Idempotency-Replayed")),
                                answer.body().toString(),
                                nanos / NANOS_A_MILLISECOND));
    }

    @Override
    public void unanswered(int number, String why, long nanos) {
        entries.get(number).add(new Heard.Nothing(why, nanos / NANOS_A_MILLISECOND));
    }

    @Override
    public boolean good(int status) {
        return status == 201 || status == 202;
    }

    @Override
    public String word(int status, Buffer body) {
        return "status " + status;
    }
}
