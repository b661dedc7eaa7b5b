package dev.kaitong.acceptance.drill.scene;

import dev.kaitong.acceptance.drill.ledger.Entry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Whoever does not know the outcome asks again, with the same key. */
final class Settling {
    private static final Duration WITHIN = Duration.ofSeconds(20);
    private static final int AT_ONCE = 16;
    private static final long PAUSE_MILLIS = 300;

    private final Stage stage;

    Settling(Stage stage) {
        this.stage = stage;
    }

    /** Those who were never sent at all, as the canaries that were not needed, are left out. */
    void settle(List<Entry> entries) throws InterruptedException {
        entries.removeIf(entry -> entry.heard().isEmpty());
        long end = System.nanoTime() + WITHIN.toNanos();
        List<Entry> open = unsettled(entries);
        while (!open.isEmpty() && System.nanoTime() < end) {
            stage.closed(stage.round(open), open.size(), AT_ONCE);
            open = unsettled(entries);
            if (!open.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }

    private static List<Entry> unsettled(List<Entry> entries) {
        return entries.stream().filter(entry -> !entry.settled()).toList();
    }
}
