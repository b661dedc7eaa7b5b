package dev.kaitong.acceptance.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrillOptionsTest {
    private static final Path HOME = Path.of("home");

    @Test
    void withoutAWordEverythingIsTried() {
        DrillOptions options = DrillOptions.of(List.of(), HOME);
        assertThat(options.smoke()).isFalse();
        assertThat(options.list()).isFalse();
        assertThat(options.seed()).isEqualTo(DrillOptions.SEED);
        assertThat(options.out()).isEqualTo(HOME.resolve("target"));
        assertThat(options.wants("fault.risk.HANG")).isTrue();
    }

    @Test
    void everyWordIsUnderstood() {
        DrillOptions options =
                DrillOptions.of(
                        List.of(
                                "--smoke",
                                "--list",
                                "--seed",
                                "7",
                                "--only",
                                "fault.credit,kill",
                                "--out",
                                "there"),
                        HOME);
        assertThat(options.smoke()).isTrue();
        assertThat(options.list()).isTrue();
        assertThat(options.seed()).isEqualTo(7);
        assertThat(options.out()).isEqualTo(Path.of("there"));
        assertThat(options.wants("fault.credit.HANG")).isTrue();
        assertThat(options.wants("kill.gateway")).isTrue();
        assertThat(options.wants("fault.risk.HANG")).isFalse();
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        for (List<String> words :
                List.of(
                        List.of("--seed"),
                        List.of("--seed", "many"),
                        List.of("--seed", "-1"),
                        List.of("--loud", "yes"),
                        List.of("loud"))) {
            assertThatThrownBy(() -> DrillOptions.of(words, HOME))
                    .as(words.toString())
                    .isInstanceOf(DrillOptions.NotUnderstood.class);
        }
    }
}
