package dev.kaitong.identity.profile.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaitong.contract.ProblemType;
import dev.kaitong.edge.problem.ProblemException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlFailureTest {
    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "40P01, true",
        "53300, true",
        "57P01, true",
        "58030, true",
        ", true",
        "'', true",
        "23505, false",
        "42601, false",
        "22P05, false"
    })
    void aDatabaseThatIsNotThereIsUnavailableAndABadStatementIsABug(
            @Nullable String state, boolean passing) {
        RuntimeException thrown = SqlFailure.of(new SQLException("no", state));
        assertThat(thrown instanceof ProblemException).isEqualTo(passing);
        if (thrown instanceof ProblemException problem) {
            assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE);
            assertThat(problem.retryAfter()).isNotNull();
        }
    }

    @Test
    void aWrappedFailureIsFound() {
        assertThatThrownBy(() ->
                        SqlFailure.unwrapped(() -> {
                            throw new IllegalStateException(new SQLException("gone", "08006"));
                        }))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void anythingElsePassesThrough() {
        assertThatThrownBy(() ->
                        SqlFailure.unwrapped(() -> {
                            throw new IllegalArgumentException("other");
                        }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(SqlFailure.unwrapped(() -> 7)).isEqualTo(7);
    }
}
