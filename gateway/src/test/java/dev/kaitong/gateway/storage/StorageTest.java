package dev.kaitong.gateway.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kaitong.contract.ProblemType;
import dev.kaitong.edge.problem.ProblemException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A failure of the database says whose fault it is")
class StorageTest {
    @ParameterizedTest
    @CsvSource({
        "23505, CONFLICT", // unique violation
        "40001, CONFLICT", // serialization failure
        "40P01, CONFLICT", // deadlock
        "23502, ROW", // not null violation
        "23514, ROW", // check violation
        "22021, ROW", // character not in repertoire
        "42601, ROW", // syntax error
        "P0001, ROW", // raised by a trigger
        "08006, DATABASE", // connection failure
        "53100, DATABASE", // disk full
        "53300, DATABASE", // too many connections
        "57P01, DATABASE", // admin shutdown
        "XX000, DATABASE", // internal error
        "?, DATABASE",
        ", DATABASE" // the pool had no connection
    })
    void byItsSqlState(@Nullable String state, SqlStates.Fault fault) {
        assertThat(SqlStates.fault(new SQLException("no", state))).isEqualTo(fault);
    }

    @Test
    void whoReadsWhileItIsAwayIsToldToComeBack() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() ->
                        Storage.read(() -> {
                            throw new SQLException("secret", "08006");
                        }))
                .satisfies(problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE);
                    assertThat(problem.retryAfter()).isNotNull();
                    assertThat(problem.detail()).doesNotContain("secret");
                });
    }

    @Test
    void alsoWhenTheMapperWrapsTheFailure() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() ->
                        Storage.read(() -> {
                            throw new IllegalArgumentException(new SQLException("no", "57P01"));
                        }));
    }

    @Test
    void aWrongStatementIsABugOfOurs() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        Storage.read(() -> {
                            throw new SQLException("no", "42601");
                        }));
    }

    @Test
    void whatHangsIsGivenUpWhenTheTimeIsOver() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch givenUp = new CountDownLatch(1);
        long started = System.nanoTime();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() ->
                        Storage.read(
                                Duration.ofMillis(50),
                                () -> {
                                    try {
                                        never.await();
                                    } catch (InterruptedException e) {
                                        givenUp.countDown();
                                    }
                                    return 1;
                                }))
                .satisfies(
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
        assertThat(givenUp.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
