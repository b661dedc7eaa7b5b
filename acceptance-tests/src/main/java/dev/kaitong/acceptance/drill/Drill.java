package dev.kaitong.acceptance.drill;

import dev.kaitong.acceptance.drill.agent.Attachment;
import dev.kaitong.acceptance.drill.agent.Bug;
import dev.kaitong.acceptance.drill.scene.Catalogue;
import dev.kaitong.acceptance.drill.table.DrillTable;
import dev.kaitong.local.LocalException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code ./kaitong drill}: proves that it can fail, tries everything, prints the table and leaves
 * it. Ends with 0 when every bug was seen and every figure that was measured was met; with 1 when
 * not; with 2 when its words were not understood.
 */
public final class Drill {
    private Drill() {}

    /** Drills the checkout that the property {@code kaitong.home} names. */
    public static void main(String[] words) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path home = Path.of(System.getProperty("kaitong.home", ".")).toAbsolutePath().normalize();
        System.exit(run(List.of(words), home, out));
    }

    private static int run(List<String> words, Path home, PrintStream out) throws Exception {
        try {
            DrillOptions options = DrillOptions.of(words, home);
            if (options.list()) {
                list(options, out);
                return 0;
            }
            DrillTable table =
                    new DrillSession(home, options, line -> out.println("kaitong: " + line)).run();
            Files.createDirectories(options.out());
            Files.writeString(options.out().resolve("drill.md"), table.markdown());
            out.println();
            out.print(table.markdown());
            out.println("kaitong: left in " + options.out().resolve("drill.md"));
            return table.passed() ? 0 : 1;
        } catch (DrillOptions.NotUnderstood e) {
            System.err.println("kaitong: " + e.getMessage() + "\n" + DrillOptions.USAGE);
            return 2;
        } catch (LocalException | IllegalStateException e) {
            System.err.println("kaitong: " + e.getMessage());
            return 1;
        }
    }

    private static void list(DrillOptions options, PrintStream out) throws Exception {
        Catalogue catalogue = new Catalogue(new Attachment(options.out()));
        for (Bug bug : Bug.values()) {
            out.println("bug." + bug + ": " + bug.words() + "; must be seen in " + bug.scenario());
        }
        (options.smoke() ? catalogue.smoke() : catalogue.full())
                .forEach(scene ->
                        out.println(scene.trouble().name() + ": " + scene.trouble().words()));
        if (!options.smoke()) {
            out.println("database.disk: the disk of PostgreSQL is full (needs root)");
            out.println("overload: more than can be decided; purchases beside what only informs");
        }
    }
}
