package dev.kaitong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.acceptance.replay.Judge;
import dev.kaitong.acceptance.replay.Replay;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A labelled population through the API: the small one that is kept here and was not trained on, or
 * the one in the directory that {@code -Dreplay.directory} names.
 */
class ReplayTest {
    private static final Path DIRECTORY =
            Path.of(
                    System.getProperty(
                            "replay.directory", "../scorecard-trainer/src/main/population"));

    private final SuiteUnderTest suite = SuiteUnderTest.running();

    @Test
    @DisplayName(
            "M31 M38 half a year of 400 people through the API: fraud is told of early, honest"
                    + " people hardly ever")
    void aPopulation() throws IOException {
        Judge.Figures figures =
                Replay.run(DIRECTORY, URI.create(suite.risk()), suite.token("service", "replay"));
        Files.writeString(Path.of("target", "replay.md"), Replay.table(figures));
        // Of 400 people one more or less is much: 328 are honest, 16 have fraudulent purchases.
        assertThat(figures.honestAlerted()).isLessThanOrEqualTo(0.02);
        assertThat(figures.recall()).isGreaterThanOrEqualTo(0.75);
        assertThat(figures.jugglersAlerted()).isGreaterThanOrEqualTo(0.85);
    }
}
