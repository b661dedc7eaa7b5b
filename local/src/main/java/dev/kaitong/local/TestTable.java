package dev.kaitong.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What {@code ./kaitong test} ends with: the tests of each module, from the reports that the test
 * runner leaves. Run from its source, because a build that failed early has compiled nothing.
 */
final class TestTable {
    private static final String REPORTS = "target/surefire-reports";
    private static final Pattern SUITE = Pattern.compile("<testsuite [^>]*>", Pattern.DOTALL);

    private final Map<String, Row> rows = new TreeMap<>();

    private TestTable() {}

    /** The tests of one module. */
    private record Row(int tests, int failures, int errors, int skipped, double seconds) {
        Row plus(Row other) {
            return new Row(
                    tests + other.tests,
                    failures + other.failures,
                    errors + other.errors,
                    skipped + other.skipped,
                    seconds + other.seconds);
        }

        static Row of(String element) {
            return new Row(
                    (int) number(element, "tests"),
                    (int) number(element, "failures"),
                    (int) number(element, "errors"),
                    (int) number(element, "skipped"),
                    number(element, "time"));
        }

        private static double number(String element, String name) {
            Matcher matcher = Pattern.compile("\\b" + name + "=\"([0-9.,]+)\"").matcher(element);
            return matcher.find() ? Double.parseDouble(matcher.group(1).replace(",", "")) : 0;
        }

        String line(String name) {
            return "| %-20s | %6d | %8d | %6d | %7d | %7.1f |"
                    .formatted(name, tests, failures, errors, skipped, seconds);
        }
    }

    /** Arguments: the checkout, and a file that is as old as the run. */
    public static void main(String[] words) throws IOException {
        Path home = Path.of(words[0]);
        List<String> lines = of(home, Files.getLastModifiedTime(Path.of(words[1])));
        lines.forEach(System.out::println);
        Files.createDirectories(home.resolve("target"));
        Files.write(home.resolve("target/test.md"), lines);
    }

    /** The table of all reports that are no older. */
    static List<String> of(Path home, FileTime since) throws IOException {
        TestTable table = new TestTable();
        try (Stream<Path> modules = Files.list(home)) {
            for (Path module : modules.sorted().toList()) {
                table.read(module, since);
            }
        }
        return table.lines();
    }

    private void read(Path module, FileTime since) throws IOException {
        Path folder = module.resolve(REPORTS);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> reports = Files.list(folder)) {
            for (Path report : reports.filter(file -> file.toString().endsWith(".xml")).toList()) {
                Matcher suite = SUITE.matcher(Files.readString(report));
                if (Files.getLastModifiedTime(report).compareTo(since) >= 0 && suite.find()) {
                    rows.merge(module.getFileName().toString(), Row.of(suite.group()), Row::plus);
                }
            }
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("| module               |  tests | failures | errors | skipped | seconds |");
        lines.add("|----------------------|-------:|---------:|-------:|--------:|--------:|");
        rows.forEach((module, row) -> lines.add(row.line(module)));
        Row all = rows.values().stream().reduce(new Row(0, 0, 0, 0, 0), Row::plus);
        lines.add(all.line("all"));
        lines.add("");
        lines.add(
                "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d"
                        .formatted(all.tests(), all.failures(), all.errors(), all.skipped()));
        return lines;
    }
}
