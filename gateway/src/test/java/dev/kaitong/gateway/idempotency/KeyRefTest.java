package dev.kaitong.gateway.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kaitong.edge.problem.ProblemException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An idempotency key is 1 to 128 visible ASCII characters")
class KeyRefTest {
    @ParameterizedTest
    @ValueSource(strings = {"!", "~", "k-1", "\"quoted\"", "8e03978e-40d5-43dd-bc93-6894a57f9324"})
    void these(String key) {
        assertThat(KeyRef.of("u-1", "POST /v1/applications", key).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "\u001f", "\u007f", "\u00e4", "键", "a\n"})
    void notThese(String key) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> KeyRef.of("u-1", "POST /v1/applications", key))
                .satisfies(problem ->
                        assertThat(problem.errors().getFirst().field())
                                .isEqualTo("Idempotency-Key"));
    }

    @Test
    void ofThatLength() {
        assertThat(KeyRef.of("u-1", "x", "k".repeat(128)).key()).hasSize(128);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> KeyRef.of("u-1", "x", "k".repeat(129)));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> KeyRef.of("u-1", "x", null));
    }
}
