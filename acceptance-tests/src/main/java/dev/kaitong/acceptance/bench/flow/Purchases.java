package dev.kaitong.acceptance.bench.flow;

import dev.kaitong.acceptance.bench.load.Target;
import dev.kaitong.local.Part;
import dev.kaitong.local.Suite;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * Purchases on lines in order, in turn; good when authorised. So small that risk-service is not
 * asked about them and no line runs full: what is measured is the ledger.
 */
final class Purchases implements Target {
    private static final long AMOUNT_FEN = 1;
    private static final int CREATED = 201;

    private final Suite suite;
    private final List<String> shoppers;
    private final String token;

    Purchases(Suite suite, List<String> shoppers) {
        this.suite = suite;
        this.shoppers = List.copyOf(shoppers);
        this.token = suite.token("service", "bench");
    }

    @Override
    public Shot shot(int number) {
        String key = "buy-" + number;
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
    public boolean good(int status) {
        return status == CREATED;
    }

    @Override
    public String word(int status, Buffer body) {
        JsonObject answer = status == CREATED ? new JsonObject(body) : new JsonObject();
        return answer.getString("verdict", "status " + status);
    }
}
