package dev.kaitong.acceptance.drill.scene;

import dev.kaitong.acceptance.bench.flow.PurchaseShot;
import dev.kaitong.acceptance.bench.load.Latencies;
import dev.kaitong.acceptance.bench.load.Target;
import dev.kaitong.local.Suite;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/** Small purchases on lines in order, each under a key of its own; all are rightly authorised. */
final class Till implements Target {
    /** Far below the amount from which risk-service is asked, and below every limit. */
    private static final long AMOUNT_FEN = 100;

    private static final double NANOS_A_MILLISECOND = 1e6;
    private static final double DEADLINE_AND_150_MILLIS = 950;
    private static final int CREATED = 201;

    private final List<String> shoppers;
    private final String name;
    private final PurchaseShot purchase;
    private final List<Long> nanos = new ArrayList<>();
    private int good;

    /**
     * @param shoppers who have lines
     * @param name of this round of purchases; their keys begin with it
     */
    Till(Suite suite, List<String> shoppers, String name) {
        this.shoppers = List.copyOf(shoppers);
        this.name = name;
        this.purchase = new PurchaseShot(suite, "drill", AMOUNT_FEN);
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
        return purchase.of(shoppers.get(number % shoppers.size()), name + "-" + number);
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
