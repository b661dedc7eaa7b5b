package dev.kaitong.acceptance.drill.table;

import dev.kaitong.acceptance.drill.law.Breach;
import dev.kaitong.acceptance.drill.law.Law;
import dev.kaitong.acceptance.drill.scene.BugHunt;
import dev.kaitong.acceptance.drill.scene.Outcome;
import dev.kaitong.acceptance.drill.scene.Overload;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that one drill says.
 *
 * @param circumstances under which it ran
 * @param catches the seeded bugs
 * @param outcomes the troubles
 * @param overload more than can be decided, if it was tried
 */
public record DrillTable(
        Circumstances circumstances,
        List<BugHunt.Catch> catches,
        List<Outcome> outcomes,
        Optional<Overload.Result> overload) {
    public DrillTable {
        catches = List.copyOf(catches);
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Under which circumstances.
     *
     * @param seed of everything made up
     * @param began when
     * @param took how long
     * @param cores of the machine, generator included
     * @param command by which it was run
     */
    public record Circumstances(
            long seed, Instant began, Duration took, int cores, String command) {}

    /** Whether every bug was seen, and nothing that was measured was missed. */
    public boolean passed() {
        return catches.stream().allMatch(BugHunt.Catch::caught)
                && outcomes.stream().allMatch(outcome -> outcome.breaches().isEmpty())
                && figures().stream()
                        .noneMatch(figure -> figure.verdict() == Figure.Verdict.MISSED);
    }

    /** The figures R1 to R22. */
    public List<Figure> figures() {
        return new Figures(outcomes, overload).all();
    }

    /** As Markdown. */
    public String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("| | figure | target | measured | |");
        lines.add("| --- | --- | --- | --- | --- |");
        figures()
                .forEach(one ->
                        lines.add(
                                row(
                                        one.id(),
                                        one.name(),
                                        one.target(),
                                        one.measured(),
                                        one.verdict().word())));
        lines.add("");
        bugs(lines);
        broken(lines);
        lines.add("- command: `" + circumstances.command() + "`");
        lines.add("- date: " + circumstances.began().truncatedTo(ChronoUnit.SECONDS));
        lines.add("- took: " + circumstances.took().toMinutes() + " minutes");
        lines.add("- seed: " + circumstances.seed());
        lines.add("- cores, load generator included: " + circumstances.cores());
        lines.add("- troubles tried: " + outcomes.size());
        lines.add(
                "- applications sent in them: " + outcomes.stream().mapToInt(Outcome::sent).sum());
        return String.join("\n", lines) + "\n";
    }

    private void bugs(List<String> lines) {
        if (catches.isEmpty()) {
            lines.add("No bug was seeded: this drill has not shown that it can fail.");
            lines.add("");
            return;
        }
        lines.add("| seeded bug | what is wrong | tried in | seen by |");
        lines.add("| --- | --- | --- | --- |");
        for (BugHunt.Catch what : catches) {
            lines.add(
                    row(
                            what.bug().name(),
                            what.bug().words(),
                            what.bug().scenario(),
                            what.caught() ? names(List.copyOf(what.by())) : "NOT SEEN"));
        }
        lines.add("");
    }

    private void broken(List<String> lines) {
        List<Outcome> broken =
                outcomes.stream().filter(outcome -> !outcome.breaches().isEmpty()).toList();
        if (broken.isEmpty()) {
            return;
        }
        lines.add("| trouble | laws broken | the first of them |");
        lines.add("| --- | --- | --- |");
        for (Outcome outcome : broken) {
            Breach first = outcome.breaches().getFirst();
            lines.add(
                    row(
                            outcome.name(),
                            names(List.copyOf(outcome.broken())),
                            first.what().replace('|', '/').replace('\n', ' ')));
        }
        lines.add("");
    }

    private static String names(List<Law> laws) {
        return String.join(", ", laws.stream().map(Law::name).toList());
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
