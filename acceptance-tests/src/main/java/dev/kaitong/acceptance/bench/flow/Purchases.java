package dev.kaitong.acceptance.bench.flow;

import dev.kaitong.acceptance.bench.load.Target;
import dev.kaitong.local.Suite;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * Purchases on lines in order, in turn; good when authorised. So small that risk-service is not
 * asked about them and no line runs full: what is measured is the ledger.
 */
final class Purchases implements Target {
    private static final long AMOUNT_FEN = 1;
    private static final int CREATED = 201;

    private final List<String> shoppers;
    private final PurchaseShot purchase;

    Purchases(Suite suite, List<String> shoppers) {
        this.shoppers = List.copyOf(shoppers);
        this.purchase = new PurchaseShot(suite, "bench", AMOUNT_FEN);
    }

    @Override
    public Shot shot(int number) {
        return purchase.of(shoppers.get(number % shoppers.size()), "buy-" + number);
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
