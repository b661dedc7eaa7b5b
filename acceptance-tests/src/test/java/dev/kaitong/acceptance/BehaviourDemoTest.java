package dev.kaitong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.local.behaviour.Caller;
import dev.kaitong.local.behaviour.Chapter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The second chapter of {@code ./kaitong demo}, with few people. */
class BehaviourDemoTest extends LineScenario {
    private static final Path POPULATION = Path.of("../scorecard-trainer/src/main/population");
    private static final int PEOPLE = 24;

    @Test
    @DisplayName(
            "M30 M31 M35 a population's months through the API: every call is taken, most of whose"
                    + " fraud goes on are held or lowered")
    void aPopulation() throws IOException {
        List<String> shoppers = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            shoppers.add(withLine().id);
        }
        Path table = Path.of("target", "demo-behaviour.md");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (Caller caller = new Caller(suite::address)) {
            boolean fine =
                    new Chapter(
                                    POPULATION,
                                    caller,
                                    suite.token("service", "demo"),
                                    suite.token("support", "demo"),
                                    new PrintStream(printed, true, StandardCharsets.UTF_8))
                            .run(shoppers, table);
            assertThat(fine).as(printed.toString(StandardCharsets.UTF_8)).isTrue();
        }
        assertThat(Files.readString(table))
                .containsPattern("[0-9]{3,} events in")
                // Of four in whose name fraud goes on, three were held when this was written.
                .containsPattern("last two days of the story: 4 people; held or lowered: [234]");
    }
}
