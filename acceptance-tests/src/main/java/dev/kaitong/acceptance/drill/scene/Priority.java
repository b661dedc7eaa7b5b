package dev.kaitong.acceptance.drill.scene;

import dev.kaitong.acceptance.bench.load.Load;
import dev.kaitong.acceptance.drill.ledger.Entry;
import dev.kaitong.acceptance.drill.ledger.Heard;
import dev.kaitong.acceptance.drill.ledger.Kind;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Purchases (P1) while far more is asked that only informs (P3) or may wait till night (P4). */
public final class Priority {
    private static final int LINES = 300;
    private static final int LINES_MIN = 100;
    private static final int LINES_AT_ONCE = 8;
    private static final int WARM = 3_000;
    private static final int PEAK = 4_000;
    private static final int AT_ONCE = 64;
    private static final int TIMES_P3 = 5;
    private static final int TIMES_P4 = 1;
    private static final int LEAD_SECONDS = 1;
    private static final int SECONDS = 10;
    private static final int PER_SECOND = 40;
    private static final String REFUSED = "status 503";

    private final Stage stage;
    private final Consumer<String> say;

    Priority(Stage stage, Consumer<String> say) {
        this.stage = stage;
        this.say = say;
    }

    /**
     * What was measured.
     *
     * @param peakPerSecond pre-checks a second in a closed loop
     * @param purchases purchases that were to be sent
     * @param good those that were authorised within the deadline and 150 ms
     * @param p99Millis of all of them
     * @param sentAway share of the others that was refused
     */
    public record Result(
            double peakPerSecond, int purchases, int good, double p99Millis, double sentAway) {
        /** Share of the purchases that was authorised in time. */
        public double share() {
            return (double) good / purchases;
        }
    }

    Result run() throws InterruptedException, ExecutionException {
        List<String> shoppers = shoppers();
        stage.closed(new Till(stage.suite(), shoppers, "pw"), LINES, LINES_AT_ONCE);
        stage.closed(new Inquirers(stage.suite(), "iw", 0), WARM, AT_ONCE);
        double peak =
                stage.closed(new Inquirers(stage.suite(), "ip", 0), PEAK, AT_ONCE).goodPerSecond();
        say.accept("peak: %.0f pre-checks a second".formatted(peak));
        double perSecond = (TIMES_P3 + TIMES_P4) * peak;
        int count = (int) (perSecond * (SECONDS + 2 * LEAD_SECONDS));
        Inquirers inquirers = new Inquirers(stage.suite(), "io", TIMES_P3 + TIMES_P4);
        CompletableFuture<Load> others =
                CompletableFuture.supplyAsync(() -> stage.beside(inquirers, count, perSecond));
        TimeUnit.SECONDS.sleep(LEAD_SECONDS);
        int purchases = SECONDS * PER_SECOND;
        Till till = new Till(stage.suite(), shoppers, "po");
        Load bought = stage.open(till, purchases, PER_SECOND);
        Load asked = others.get();
        double sentAway = (double) asked.words().getOrDefault(REFUSED, 0) / asked.sent();
        say.accept(
                "%d purchases: %d good, %s; beside them %.0f a second: %s"
                        .formatted(
                                purchases, till.good(), bought.words(), perSecond, asked.words()));
        return new Result(peak, purchases, till.good(), till.p99Millis(), sentAway);
    }

    /** Who have a line now. */
    private List<String> shoppers() {
        List<Entry> entries =
                IntStream.range(0, LINES)
                        .mapToObj(_ -> stage.ledger().applicant("p", Kind.IN_ORDER))
                        .map(one -> new Entry(one, "k-" + one.id(), false))
                        .toList();
        stage.feed(entries);
        stage.closed(stage.round(entries), entries.size(), LINES_AT_ONCE);
        List<String> shoppers =
                entries.stream()
                        .filter(entry -> entry.answers().stream().anyMatch(Priority::approves))
                        .map(entry -> entry.applicant().id())
                        .toList();
        if (shoppers.size() < LINES_MIN) {
            throw new IllegalStateException(
                    shoppers.size() + " lines (expected: at least " + LINES_MIN + ")");
        }
        return shoppers;
    }

    private static boolean approves(Heard.Answer answer) {
        return answer.acknowledges() && answer.text("verdict").equals("APPROVED");
    }
}
