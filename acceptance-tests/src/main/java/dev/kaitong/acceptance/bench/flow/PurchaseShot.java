package dev.kaitong.acceptance.bench.flow;

import dev.kaitong.acceptance.bench.load.Target;
import dev.kaitong.local.Part;
import dev.kaitong.local.Suite;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;

/** Purchases as an order system has them decided, each under a key of its own. */
public final class PurchaseShot {
    private final Suite suite;
    private final String token;
    private final long amountFen;

    /**
     * @param by the order system's name
     * @param amountFen of each
     */
    public PurchaseShot(Suite suite, String by, long amountFen) {
        this.suite = suite;
        this.token = suite.token("service", by);
        this.amountFen = amountFen;
    }

    /** The purchase of one shopper; its key is that of its order. */
    public Target.Shot of(String shopper, String key) {
        return new Target.Shot(
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setHost("127.0.0.1")
                        .setPort(suite.address(Part.GATEWAY).getPort())
                        .setURI("/v1/purchases")
                        .putHeader("Authorization", "Bearer " + token)
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Idempotency-Key", key),
                new JsonObject()
                        .put("applicantId", shopper)
                        .put("orderId", key)
                        .put("merchantId", "m-1")
                        .put("amountFen", amountFen)
                        .toBuffer());
    }
}
