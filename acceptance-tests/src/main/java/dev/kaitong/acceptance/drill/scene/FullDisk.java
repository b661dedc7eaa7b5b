package dev.kaitong.acceptance.drill.scene;

import dev.kaitong.acceptance.drill.agent.Attachment;
import dev.kaitong.local.LocalException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The disk of PostgreSQL runs full: its data lie on a small memory disk, which takes root to mount.
 */
public final class FullDisk {
    private static final String SIZE = "size=400m";
    private static final int BLOCK_BYTES = 64 * 1024;
    private static final Pace PACE =
            new Pace(
                    25, Duration.ofSeconds(6), Duration.ofSeconds(3), true, Duration.ofSeconds(60));

    private final Path home;
    private final Path folder;
    private final long seed;
    private final Attachment attachment;
    private final Consumer<String> say;

    /**
     * @param home the checkout
     * @param folder in which the memory disk is mounted
     * @param say takes what there is to say
     */
    public FullDisk(
            Path home, Path folder, long seed, Attachment attachment, Consumer<String> say) {
        this.home = home;
        this.folder = folder;
        this.seed = seed;
        this.attachment = attachment;
        this.say = say;
    }

    /** Tries it; empty where no memory disk can be mounted. */
    public Optional<Outcome> run() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("drill-disk"));
        if (!command("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", disk.toString())) {
            say.accept("SKIPPED: database.disk; a memory disk can be mounted by root only");
            return Optional.empty();
        }
        try (Stage stage = new Stage(home, disk, seed)) {
            return Optional.of(
                    new Trials(stage, attachment, say)
                            .run(new Catalogue.Scene(trouble(disk), PACE)));
        } finally {
            command("umount", disk.toString());
        }
    }

    private static Trouble trouble(Path disk) {
        Path filling = disk.resolve("filling");
        return new Trouble(
                "database.disk",
                "the disk of PostgreSQL is full",
                Optional.empty(),
                false,
                Set.of(),
                _ -> fill(filling),
                stage -> {
                    Files.deleteIfExists(filling);
                    again(stage);
                });
    }

    private static void fill(Path file) {
        byte[] block = new byte[BLOCK_BYTES];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            // Full, which is what was wanted.
        }
    }

    /** A server that could not write its log has ended, and is started again as by a supervisor. */
    private static void again(Stage stage) throws Exception {
        for (int tries = 0; tries < 20; tries++) {
            if (ProcessHandle.of(Signals.postgres(stage.suite()))
                    .filter(ProcessHandle::isAlive)
                    .isPresent()) {
                return;
            }
            try {
                stage.suite().startDatabase();
            } catch (LocalException e) {
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }

    private static boolean command(String... words) throws InterruptedException {
        try {
            return new ProcessBuilder(words).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
