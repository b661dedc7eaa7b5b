package dev.kaitong.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    private static Suite.Options up(String... words) {
        return new Up(Path.of("/checkout"), new Console(System.out, false)).options(List.of(words));
    }

    @Test
    void readsOptionsThatRepeatAndFlags() {
        Arguments arguments =
                Arguments.of(
                        List.of("--data", "x", "--fresh", "--without", "a", "--without", "b"),
                        Set.of("--data", "--without"),
                        Set.of("--fresh"));
        assertThat(arguments.value("--data")).contains("x");
        assertThat(arguments.has("--fresh")).isTrue();
        assertThat(arguments.all("--without")).containsExactly("a", "b");
    }

    @Test
    void namesAWordThatItDoesNotKnowAndThoseThatItDoes() {
        assertThatThrownBy(() -> Arguments.of(List.of("--dta"), Set.of("--data"), Set.of()))
                .isInstanceOf(LocalException.class)
                .hasMessageContaining("--dta")
                .hasMessageContaining("--data");
        assertThatThrownBy(() -> Arguments.of(List.of("--data"), Set.of("--data"), Set.of()))
                .hasMessageContaining("needs a value");
    }

    @Test
    void upKeepsItsDataInTheCheckoutUnlessToldOtherwise() {
        assertThat(up().dataDirectory()).isEqualTo(Path.of("/checkout/.kaitong/data"));
        assertThat(up("--data", "/elsewhere").dataDirectory()).isEqualTo(Path.of("/elsewhere"));
        assertThat(up().fresh()).isFalse();
        assertThat(up("--fresh").fresh()).isTrue();
    }

    @Test
    void upLeavesOutWhatIsNamedByModuleOrInShort() {
        assertThat(up("--without", "credit-service", "--without", "gateway").without())
                .containsExactlyInAnyOrder(Part.CREDIT, Part.GATEWAY);
        assertThat(up("--without", "risk").without()).containsExactly(Part.RISK);
        assertThatThrownBy(() -> up("--without", "credits")).hasMessageContaining("credit-service");
    }

    @Test
    void aDatabaseOfOnesOwnIsNotForgotten() {
        assertThat(up("--database-url", "postgresql://me@db").databaseUrl())
                .isEqualTo("postgresql://me@db");
        assertThatThrownBy(() -> up("--fresh", "--database-url", "postgresql://me@db"))
                .isInstanceOf(LocalException.class)
                .hasMessageContaining("--fresh");
    }
}
