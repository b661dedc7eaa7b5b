package dev.kaitong.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PersonTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String CELLS =
            ",20000,2,2,1,24,2,2,-1,-1,-2,-2,3913,3102,689,0,0,-5,0,689,0,0,0,7,1";

    private static Person number(int number) {
        return Person.of(number + CELLS, TODAY);
    }

    private static String idNumber(Person person) {
        return person.profile().replaceAll(".*\"idNumber\":\"(.{18})\".*", "$1");
    }

    @Test
    void hasANumberThatPassesItsCheckDigit() {
        assertThat(Person.idNumber("110105", LocalDate.of(1949, 12, 31), 2))
                .isEqualTo("11010519491231002X");
    }

    @Test
    void isTheSameInEveryRunAndBornOnce() {
        assertThat(number(17)).isEqualTo(number(17)).isNotEqualTo(number(18));
        assertThat(idNumber(Person.of("17" + CELLS, TODAY.plusDays(30))))
                .isEqualTo(idNumber(number(17)));
    }

    @Test
    void bringsTheSixMonthsBeforeThisOneNewestFirst() {
        assertThat(number(1).file())
                .contains("\"limitFen\":2000000")
                .contains(
                        "[{\"month\":\"2026-10\",\"statementFen\":391300,\"paidFen\":0,\"daysPastDue\":60}")
                .contains(
                        "{\"month\":\"2026-09\",\"statementFen\":310200,\"paidFen\":68900,\"daysPastDue\":60}")
                .contains(
                        "{\"month\":\"2026-05\",\"statementFen\":-500,\"paidFen\":700,\"daysPastDue\":0}]");
    }

    @Test
    void hasADefectInAboutOneOfSeventeenCases() {
        // Five of the eight defects can be seen without knowing what is asked of a profile.
        assertThat(visibleDefects(1, 21_000)).isBetween(650L, 870L);
    }

    @Test
    void defectsAreSpreadOverAllOfThem() {
        for (int first = 1; first < 21_000; first += 1_000) {
            assertThat(visibleDefects(first, first + 999)).isBetween(18L, 60L);
        }
    }

    private static long visibleDefects(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> number(number).profile())
                .filter(profile ->
                        profile.contains("\"blur\":0.62")
                                || profile.contains("欧阳")
                                || profile.contains("NOT_DONE")
                                || profile.contains("\"matched\":false")
                                || !profile.contains("address"))
                .count();
    }
}
