package dev.kaitong.gateway.line.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.gateway.line.account.Pause;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketTest {
    @ParameterizedTest
    @CsvSource({
        "0, C",
        "3, C",
        "4, M1",
        "30, M1",
        "31, M2",
        "60, M2",
        "61, M3",
        "90, M3",
        "91, M4",
        "120, M4",
        "121, M5",
        "150, M5",
        "151, M6",
        "180, M6",
        "181, M6+",
        "100000, M6+"
    })
    void theBoundariesAreTheDomains(int days, String bucket) {
        assertThat(Bucket.of(days).wireName()).isEqualTo(bucket);
        assertThat(Bucket.of(days).isDelinquent()).isEqualTo(days > 3);
        assertThat(Bucket.of(days).fromDays()).isLessThanOrEqualTo(days);
    }

    @Test
    void everyBucketButTheLastSaysWhereTheNextBegins() {
        for (Bucket bucket : Bucket.values()) {
            bucket.nextFromDays()
                    .ifPresentOrElse(
                            next -> {
                                assertThat(Bucket.of(next - 1)).isEqualTo(bucket);
                                assertThat(Bucket.of(next).fromDays()).isEqualTo(next);
                            },
                            () -> assertThat(bucket).isEqualTo(Bucket.M6_PLUS));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // days of a pause that lie between the due day and today are not counted
        "2026-03-01, 2026-03-11, , , 10",
        "2026-03-01, 2026-03-11, 2026-03-05, 2026-03-20, 4",
        "2026-03-01, 2026-03-11, 2026-02-01, 2026-03-06, 5",
        "2026-03-01, 2026-03-11, 2026-02-01, 2026-02-20, 10",
        "2026-03-01, 2026-03-11, 2026-03-20, 2026-03-30, 10",
        "2026-03-01, 2026-02-20, , , 0"
    })
    void daysPastDueStandStillInAPause(
            LocalDate due, LocalDate today, LocalDate from, LocalDate until, int days) {
        Pause pause = from == null ? null : Pause.of(from, until);
        assertThat(new Overdue(due, 1).daysPastDue(today, pause)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-01, 2026-03-05",
        "2026-03-01, 2026-03-04, 2026-03-05",
        "2026-03-01, 2026-03-05, 2026-04-01",
        "2026-03-01, 2026-03-31, 2026-04-01"
    })
    void theNextBucketHasItsDay(LocalDate due, LocalDate today, LocalDate next) {
        Overdue overdue = new Overdue(due, 1);
        assertThat(overdue.nextBucketOn(today, null)).isEqualTo(next);
        assertThat(Bucket.of(overdue.daysPastDue(next, null)))
                .isNotEqualTo(Bucket.of(overdue.daysPastDue(next.minusDays(1), null)));
    }
}
