package dev.kaitong.acceptance.drill.scene;

import dev.kaitong.acceptance.bench.load.Load;
import dev.kaitong.acceptance.drill.ledger.Entry;
import java.time.Duration;
import java.util.List;

/** A suite that has just been started is slow; nobody drills it before it is warm. */
final class Warming {
    private static final int ROUND = 300;
    private static final int AT_ONCE = 4;
    private static final double WARM_P99_MILLIS = 250;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Stage stage;

    Warming(Stage stage) {
        this.stage = stage;
    }

    /** Applies until applications are answered as fast as usual; not for ever. */
    void warm() {
        long end = System.nanoTime() + LONGEST.toNanos();
        for (int round = 0; System.nanoTime() < end; round++) {
            List<Entry> entries = stage.ledger().entries("w" + round, ROUND);
            stage.feed(entries);
            Load load = stage.closed(stage.round(entries), entries.size(), AT_ONCE);
            if (load.latencies().percentileMillis(99) < WARM_P99_MILLIS) {
                return;
            }
        }
        stage.mark("not warm after " + LONGEST.toSeconds() + " s: is the machine busy?");
    }
}
