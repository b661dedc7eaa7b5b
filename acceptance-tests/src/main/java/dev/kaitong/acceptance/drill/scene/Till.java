package dev.kaitong.acceptance.drill.scene;

import dev.kaitong.acceptance.bench.load.Latencies;
import dev.kaitong.acceptance.bench.load.Target;
import dev.kaitong.local.Part;
import dev.kaitong.local.Suite;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Small purchases on lines in order, each under a key of its own; all are rightly authorised. */
final class Till implements Target {
    /** Far below the amount from which risk-service is asked, and below every limit. */
    private static final long AMOUNT_FEN = 100;

    private static final double NANOS_A_MILLISECOND = 1e6;
    private static final double DEADLINE_AND_150_MILLIS = 950;
    private static final int CREATED = 201;

    private final Suite suite;
    private final List<String> shoppers;
    private final String name;
    private final String token;
    private final List<Long> nanos = new ArrayList<>();
    private int good;

    /**
     * @param shoppers who have lines
     * @param name of this round of purchases; their keys begin with it
     */
    Till(Suite suite, List<String> shoppers, String name) {
        this.suite = suite;
        this.shoppers = List.copyOf(shoppers);
        this.name = name;
        this.token = suite.token("service", "drill");
    }

    /** Purchases that were authorised in time, counted from when they ought to have left. */
    synchronized int good() {
        return good;
    }

    synchronized double p99Millis() {
        return Latencies.of(nanos.stream().mapToLong(Long::longValue).toArray())
                .percentileMillis(99);
    }

    @Override
    public Shot shot(int number) {
        String key = name + "-" + number;
        return new Shot(
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setHost("127.0.0.1")
                        .setPort(suite.address(Part.GATEWAY).getPort())
                        .setURI("/v1/purchases")
                        .putHeader("Authorization", "Bearer " + token)
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Idempotency-Key", key),
                new JsonObject()
                        .put("applicantId", shoppers.get(number % shoppers.size()))
                        .put("orderId", key)
                        .put("merchantId", "m-1")
                        .put("amountFen", AMOUNT_FEN)
                        .toBuffer());
    }

    @Override
    public synchronized void answered(int number, Answer answer, long took) {
        nanos.add(took);
        if (answer.status() == CREATED
                && answer.body().toString().contains("\"verdict\":\"AUTHORISED\"")
                && took / NANOS_A_MILLISECOND <= DEADLINE_AND_150_MILLIS) {
            good++;
        }
    }

    @Override
    public synchronized void unanswered(int number, String why, long took) {
        nanos.add(took);
    }

    @Override
    public boolean good(int status) {
        return status == CREATED;
    }

    @Override
    public String word(int status, Buffer body) {
        return "status " + status;
    }
}
