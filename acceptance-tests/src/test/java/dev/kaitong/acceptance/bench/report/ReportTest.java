package dev.kaitong.acceptance.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTest {
    private static final Target LEAST = new Target.RatioAtLeast(0.4);
    private static final Target BELOW = new Target.Below(250);

    @ParameterizedTest
    @CsvSource({"399, MISSED", "400, MET", "1200, MET"})
    void aRatioIsMetFromItsTargetOn(double suite, Verdict verdict) {
        assertThat(Figure.ofBoth("x", "1/s", suite, 1_000, LEAST).verdict(true)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"249.9, MET", "250, MISSED", "NaN, MISSED"})
    void aLimitIsMissedFromItselfOn(double megabytes, Verdict verdict) {
        assertThat(Figure.memory("x", megabytes, BELOW).verdict(true)).isEqualTo(verdict);
    }

    @Test
    void aFloorOfNothingGivesNoRatioAndMeetsNoTarget() {
        Figure figure = Figure.ofBoth("x", "1/s", 100, 0, LEAST);

        assertThat(figure.ratio()).isEmpty();
        assertThat(figure.verdict(true)).isEqualTo(Verdict.MISSED);
    }

    @Test
    void onAMachineThatIsNotQuietRatiosAndTimesAreWithheldAndMemoryIsJudged() {
        assertThat(Figure.ofBoth("x", "1/s", 500, 1_000, LEAST).verdict(false))
                .isEqualTo(Verdict.WITHHELD);
        assertThat(Figure.time("x", "s", 1, BELOW).verdict(false)).isEqualTo(Verdict.WITHHELD);
        assertThat(Figure.memory("x", 1, BELOW).verdict(false)).isEqualTo(Verdict.MET);
    }

    @Test
    void theTableHasARowForEachFigure() {
        assertThat(report(true).markdown())
                .isEqualTo(
                        """
                        | figure          | unit | suite | floor | ratio | target              |     |
                        | --------------- | ---- | ----- | ----- | ----- | ------------------- | --- |
                        | whole decisions | 1/s  | 2,500 | 5,000 | 0.50  | ratio at least 0.40 | met |
                        | gateway, idle   | MB   | 99.5  |       |       | below 250           | met |

                        - machine: 2 cores
                        """);
    }

    @Test
    void withoutQuietThereIsNoRatioInTheTableNorInTheJson() {
        Report report = report(false);

        assertThat(report.markdown())
                .contains("| withheld | ratio at least 0.40 | withheld |")
                .contains("The machine was not quiet")
                .doesNotContain("0.50");
        assertThat(figure(report).containsKey("ratio")).isFalse();
        assertThat(figure(report).getString("verdict")).isEqualTo("withheld");
        assertThat(report.allMet()).isFalse();
    }

    @Test
    void theJsonHasTheFiguresAsTheyWereMeasured() {
        JsonObject figure = figure(report(true));

        assertThat(figure.getDouble("suite")).isEqualTo(2_500);
        assertThat(figure.getDouble("floor")).isEqualTo(5_000);
        assertThat(figure.getDouble("ratio")).isEqualTo(0.5);
        assertThat(figure.getString("verdict")).isEqualTo("met");
    }

    @Test
    void oneMissedTargetIsEnough() {
        Figure missed = Figure.memory("risk-service, idle", 251, BELOW);

        assertThat(report(true).allMet()).isTrue();
        assertThat(new Report(true, List.of(missed), List.of()).allMet()).isFalse();
    }

    @Test
    void bothFormsAreLeftInTheFolder(@TempDir Path folder) throws IOException {
        report(true).leaveIn(folder.resolve("target"));

        assertThat(Files.readString(folder.resolve("target/bench.md"))).startsWith("| figure");
        assertThat(new JsonObject(Files.readString(folder.resolve("target/bench.json"))))
                .contains(Map.entry("quiet", true));
    }

    private static Report report(boolean quiet) {
        return new Report(
                quiet,
                List.of(
                        Figure.ofBoth("whole decisions", "1/s", 2_500, 5_000, LEAST),
                        Figure.memory("gateway, idle", 99.5, BELOW)),
                List.of(Map.entry("machine", "2 cores")));
    }

    private static JsonObject figure(Report report) {
        return new JsonObject(report.json()).getJsonArray("figures").getJsonObject(0);
    }
}
