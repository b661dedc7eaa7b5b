package dev.kaitong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.acceptance.replay.Judge;
import dev.kaitong.acceptance.replay.Replay;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A small labelled population through the API; it is not the one the tables were trained on. */
class ReplayTest {
    private final SuiteUnderTest suite = SuiteUnderTest.running();

    @Test
    @DisplayName(
            "M31 M38 half a year of 400 people through the API: fraud is told of early, honest"
                    + " people hardly ever")
    void aSmallPopulation() throws IOException {
        Judge.Figures seen =
                Replay.run(
                        Path.of("src/test/resources/population"),
                        URI.create(suite.risk()),
                        suite.token("service", "replay"));
        // 328 honest people and 16 with fraudulent purchases: one person more or less is much.
        assertThat(seen.honestAlerted()).isLessThanOrEqualTo(0.02);
        assertThat(seen.recall()).isGreaterThanOrEqualTo(0.75);
        assertThat(seen.jugglersAlerted()).isGreaterThanOrEqualTo(0.85);
    }
}
