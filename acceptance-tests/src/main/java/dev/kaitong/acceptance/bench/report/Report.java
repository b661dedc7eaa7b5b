package dev.kaitong.acceptance.bench.report;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Everything that one run of the benchmark says.
 *
 * @param quiet whether the machine was quiet throughout; if not, no ratio is printed
 * @param figures what was measured
 * @param notes under which circumstances, name and value, in order
 */
public record Report(boolean quiet, List<Figure> figures, List<Map.Entry<String, String>> notes) {
    private static final String WITHHELD = Verdict.WITHHELD.word();

    public Report {
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
    }

    /** Whether every target was judged and met. */
    public boolean allMet() {
        return figures.stream()
                .map(figure -> figure.verdict(quiet))
                .allMatch(verdict -> verdict == Verdict.MET || verdict == Verdict.NONE);
    }

    /** As Markdown. */
    public String markdown() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("figure", "unit", "suite", "floor", "ratio", "target", ""));
        figures.forEach(figure -> rows.add(row(figure)));
        List<String> lines = new ArrayList<>(table(rows));
        lines.add("");
        if (!quiet) {
            lines.add("The machine was not quiet: ratios and times are not judged.");
            lines.add("");
        }
        notes.forEach(note -> lines.add("- " + note.getKey() + ": " + note.getValue()));
        return String.join("\n", lines) + "\n";
    }

    /** As JSON; a ratio that is withheld is not in it. */
    public String json() {
        JsonArray measured = new JsonArray();
        figures.forEach(figure -> measured.add(json(figure)));
        JsonObject circumstances = new JsonObject();
        notes.forEach(note -> circumstances.put(note.getKey(), note.getValue()));
        return new JsonObject()
                        .put("quiet", quiet)
                        .put("figures", measured)
                        .put("circumstances", circumstances)
                        .encodePrettily()
                + "\n";
    }

    /** Leaves {@code bench.md} and {@code bench.json} in a folder. */
    public void leaveIn(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("bench.md"), markdown());
        Files.writeString(folder.resolve("bench.json"), json());
    }

    private List<String> row(Figure figure) {
        return List.of(
                figure.name(),
                figure.unit(),
                number(figure.suite()),
                figure.floor().map(Report::number).orElse(""),
                ratio(figure),
                figure.target().words(),
                figure.verdict(quiet).word());
    }

    private String ratio(Figure figure) {
        OptionalDouble ratio = figure.ratio();
        if (ratio.isEmpty()) {
            return "";
        }
        return quiet ? String.format(Locale.ROOT, "%.2f", ratio.getAsDouble()) : WITHHELD;
    }

    private JsonObject json(Figure figure) {
        JsonObject json =
                new JsonObject()
                        .put("name", figure.name())
                        .put("unit", figure.unit())
                        .put("suite", figure.suite());
        figure.floor().ifPresent(floor -> json.put("floor", floor));
        if (quiet) {
            figure.ratio().ifPresent(ratio -> json.put("ratio", ratio));
        }
        if (!(figure.target() instanceof Target.None)) {
            json.put("target", figure.target().words())
                    .put("verdict", figure.verdict(quiet).word().toLowerCase(Locale.ROOT));
        }
        return json;
    }

    private static String number(double value) {
        String form = Math.abs(value) >= 100 ? "%,.0f" : "%.1f";
        return String.format(Locale.ROOT, form, value);
    }

    private static List<String> table(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(Math.max(widths[i], 3), row.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(line(row, widths));
            if (lines.size() == 1) {
                lines.add(line(Stream.of(row.toArray()).map(_ -> "---").toList(), widths));
            }
        }
        return lines;
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            String filling = (cell.equals("---") ? "-" : " ").repeat(widths[i] - cell.length());
            line.append(' ').append(cell).append(filling).append(" |");
        }
        return line.toString();
    }
}
