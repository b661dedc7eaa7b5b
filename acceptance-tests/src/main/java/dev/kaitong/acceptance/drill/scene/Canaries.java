package dev.kaitong.acceptance.drill.scene;

import dev.kaitong.acceptance.drill.ledger.Entry;
import dev.kaitong.acceptance.drill.ledger.Heard;
import dev.kaitong.acceptance.drill.ledger.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Applicants in order who apply one after the other until one is approved at once. */
final class Canaries {
    private static final int COUNT = 28;
    private static final Duration WITHIN = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Stage stage;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Entry> sent = new ArrayList<>();

    Canaries(Stage stage, String name) {
        this.stage = stage;
        for (int i = 0; i < COUNT; i++) {
            var applicant = stage.ledger().applicant(name, Kind.IN_ORDER);
            entries.add(new Entry(applicant, "k-" + applicant.id(), false));
        }
    }

    List<Entry> entries() {
        return entries;
    }

    /** Whether one was approved at once. */
    boolean good() {
        long end = System.nanoTime() + WITHIN.toNanos();
        for (Entry entry : entries) {
            sent.add(entry);
            while (System.nanoTime() < end && !entry.settled()) {
                stage.closed(stage.round(List.of(entry)), 1, 1);
                if (!entry.settled()) {
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
            if (entry.answers().stream().anyMatch(answer -> isApproval(answer))) {
                return true;
            }
            // Each waits a little longer than the one before, so that they last for all the time.
            LockSupport.parkNanos(PAUSE.multipliedBy(sent.size()).toNanos());
        }
        return false;
    }

    private static boolean isApproval(Heard.Answer answer) {
        return answer.status() == 201 && answer.text("verdict").equals("APPROVED");
    }

    /** What the last of them heard. */
    String last() {
        List<Heard> heard = sent.isEmpty() ? List.of() : sent.getLast().heard();
        return heard.isEmpty() ? "nothing" : heard.getLast().toString();
    }
}
