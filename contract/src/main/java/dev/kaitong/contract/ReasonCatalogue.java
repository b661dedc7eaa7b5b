package dev.kaitong.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The texts of every reason in both languages, read once from {@code reasons.csv}. */
public final class ReasonCatalogue {
    private static final int COLUMNS = 10;
    private static final ReasonCatalogue BUILT_IN = read();

    private final Map<ReasonCode, Row> rows;

    private ReasonCatalogue(Map<ReasonCode, Row> rows) {
        this.rows = rows;
    }

    /**
     * One row of the catalogue.
     *
     * @param owner wire name of the owner
     * @param kind name of the kind
     * @param zh title in Chinese
     * @param en title in English
     * @param cure name of the cure
     * @param cureZh cure in Chinese; empty only for cure NONE
     * @param cureEn cure in English; empty only for cure NONE
     * @param typicalTime how long the cure usually takes
     * @param formC1Line nearest line of Regulation B's sample form C-1
     */
    public record Row(
            String owner,
            String kind,
            String zh,
            String en,
            String cure,
            String cureZh,
            String cureEn,
            String typicalTime,
            String formC1Line) {}

    /** The catalogue of this build. */
    public static ReasonCatalogue builtIn() {
        return BUILT_IN;
    }

    /** The row of a code; every code has one. */
    public Row row(ReasonCode code) {
        return Objects.requireNonNull(rows.get(code), code.name());
    }

    /** Title of a reason. */
    public String title(ReasonCode code, Language language) {
        return language == Language.ZH ? row(code).zh() : row(code).en();
    }

    /** Title of the cure of a reason. */
    public String cureTitle(ReasonCode code, Language language) {
        return language == Language.ZH ? row(code).cureZh() : row(code).cureEn();
    }

    private static ReasonCatalogue read() {
        try (@Nullable InputStream in = ReasonCatalogue.class.getResourceAsStream("reasons.csv")) {
            if (in == null) {
                throw new IllegalStateException("reasons.csv is not on the class path");
            }
            List<String> lines =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            Map<ReasonCode, Row> rows = new EnumMap<>(ReasonCode.class);
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                if (cells.length != COLUMNS) {
                    throw new IllegalStateException(
                            "reasons.csv: "
                                    + cells.length
                                    + " cells in '"
                                    + line
                                    + "' (expected: "
                                    + COLUMNS
                                    + ")");
                }
                rows.put(
                        ReasonCode.valueOf(cells[0]),
                        new Row(
                                cells[1], cells[2], cells[3], cells[4], cells[5], cells[6],
                                cells[7], cells[8], cells[9]));
            }
            return new ReasonCatalogue(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
