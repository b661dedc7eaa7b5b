package dev.kaitong.acceptance.drill.scene;

import java.io.IOException;
import java.util.List;

/**
 * Processes that were stopped by SIGSTOP. When the drill itself is ended meanwhile they go on, as
 * nobody could end them in good order otherwise.
 */
final class Frozen {
    private final List<Long> pids;
    private final Thread atTheEnd = new Thread(this::goOn, "thaw");

    private Frozen(List<Long> pids) {
        this.pids = List.copyOf(pids);
    }

    static Frozen of(List<Long> pids) throws IOException, InterruptedException {
        Frozen frozen = new Frozen(pids);
        Runtime.getRuntime().addShutdownHook(frozen.atTheEnd);
        for (long pid : pids) {
            Signals.send("STOP", pid);
        }
        return frozen;
    }

    /** Lets them go on. */
    void thaw() {
        goOn();
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
    }

    private void goOn() {
        for (long pid : pids) {
            try {
                Signals.send("CONT", pid);
            } catch (IOException e) {
                // It has ended meanwhile, as sessions do whose client is gone.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
