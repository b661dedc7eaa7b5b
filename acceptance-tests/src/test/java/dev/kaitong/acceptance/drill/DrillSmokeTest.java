package dev.kaitong.acceptance.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.acceptance.drill.agent.Attachment;
import dev.kaitong.acceptance.drill.agent.Bug;
import dev.kaitong.acceptance.drill.law.Breach;
import dev.kaitong.acceptance.drill.scene.BugHunt;
import dev.kaitong.acceptance.drill.scene.Catalogue;
import dev.kaitong.acceptance.drill.scene.Outcome;
import dev.kaitong.acceptance.drill.scene.Stage;
import dev.kaitong.acceptance.drill.scene.Trials;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The part of the drill that every build has time for. A build has neighbours, so laws of time are
 * printed and not judged here; {@code ./kaitong drill} judges them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DrillSmokeTest {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private final Catalogue catalogue;
    private final Attachment attachment;
    private Stage stage;
    private Trials trials;

    DrillSmokeTest() throws IOException {
        attachment = new Attachment(TARGET);
        catalogue = new Catalogue(attachment);
    }

    @BeforeAll
    void start() throws IOException {
        stage = new Stage(Path.of("..").toAbsolutePath().normalize(), TARGET, DrillOptions.SEED);
        trials = new Trials(stage, attachment, System.out::println);
    }

    @AfterAll
    void stop() {
        stage.close();
    }

    Stream<Arguments> scenes() {
        return catalogue.ofEveryBuild().stream()
                .map(scene -> Arguments.of(scene.trouble().words(), scene));
    }

    @Order(1)
    @ParameterizedTest(name = "M60 M61 nobody is refused, approved, lost or counted twice: {0}")
    @MethodSource("scenes")
    void noLawIsBroken(String words, Catalogue.Scene scene) throws Exception {
        Outcome outcome = trials.run(scene);
        List<Breach> breaches =
                outcome.breaches().stream().filter(breach -> !breach.law().isTiming()).toList();
        assertThat(breaches).as(words).isEmpty();
    }

    @Order(2)
    @ParameterizedTest(name = "M60 M61 the drill sees the seeded bug {0}")
    @EnumSource(names = {"FALLBACK_DECLINES", "REPLY_BEFORE_COMMIT", "UNIQUE_INDEX_GONE"})
    void seededBugsAreSeen(Bug bug) throws Exception {
        BugHunt.Catch what = new BugHunt(trials, catalogue, attachment).hunt(bug);
        assertThat(what.by()).as(bug.words() + ": " + what.outcome().line()).isNotEmpty();
    }
}
