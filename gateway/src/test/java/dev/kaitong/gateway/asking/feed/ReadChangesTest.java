package dev.kaitong.gateway.asking.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.AskingFixture;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.call.Trouble;
import dev.kaitong.gateway.asking.testing.Scripts;
import dev.kaitong.gateway.asking.testing.Suite;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The change feed of a service is read page by page")
class ReadChangesTest {
    private final Suite suite = new Suite();
    private final AskingFixture gateway = new AskingFixture(suite.config());
    private final ReadChanges changes = new ReadChanges(gateway.services(), gateway.mapper());

    @AfterEach
    void close() {
        gateway.close();
        suite.close();
    }

    @Test
    void aPageIsReadInItsOrder() {
        serve(
                """
                {"changes":[{"cursor":"7:u-2","applicantId":"u-2"},{"cursor":"9:u-1","applicantId":"u-1"}]}\
                """);
        ChangesPage page = good(changes.page(ServiceName.IDENTITY, "5:a&b", 2, "r-1"));
        assertThat(page.changes())
                .containsExactly(
                        new ChangesPage.Change("7:u-2", "u-2"),
                        new ChangesPage.Change("9:u-1", "u-1"));
        assertThat(page.next("5:a&b")).isEqualTo("9:u-1");
        assertThat(suite.of(ServiceName.IDENTITY).requests().getLast().uri())
                .isEqualTo("/changes?limit=2&after=5%3Aa%26b");
    }

    @Test
    void anEmptyPageLeavesTheCursorWhereItIs() {
        serve("{\"changes\":[]}");
        ChangesPage page = good(changes.page(ServiceName.IDENTITY, null, 1_000, "r-1"));
        assertThat(page.next("5:a")).isEqualTo("5:a");
        assertThat(page.next(null)).isNull();
        assertThat(suite.of(ServiceName.IDENTITY).requests().getLast().uri())
                .isEqualTo("/changes?limit=1000");
    }

    @Test
    void theLargestPageStaysUnderTheCapOnBodies() {
        String id = "x".repeat(64);
        String rows =
                IntStream.range(0, ReadChanges.LIMIT_MAX)
                        .mapToObj(number ->
                                "{\"cursor\":\"%020d:%s\",\"applicantId\":\"%s\"}"
                                        .formatted(number, id, id))
                        .collect(Collectors.joining(",", "{\"changes\":[", "]}"));
        serve(rows);
        assertThat(good(changes.page(ServiceName.IDENTITY, null, 1_000, "r-1")).changes())
                .hasSize(1_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "[]",
                "{\"changes\":null}",
                "{\"changes\":[null]}",
                "{\"changes\":[{}]}",
                "{\"changes\":[{\"cursor\":\"\",\"applicantId\":\"u-1\"}]}",
                "{\"changes\":[{\"cursor\":\"1\",\"applicantId\":null}]}",
                "{\"changes\":[{\"cursor\":1,\"applicantId\":\"u-1\"}]}",
                "{\"changes\":[{\"cursor\":\"5\",\"applicantId\":\"u-1\"}]}",
                "{\"changes\":[{\"cursor\":\"6\",\"applicantId\":\"a\"},{\"cursor\":\"7\",\"applicantId\":\"b\"},"
                    + "{\"cursor\":\"8\",\"applicantId\":\"c\"}]}"
            })
    void aPageThatCannotBeFollowedIsMalformed(String body) {
        serve(body);
        assertThat(changes.page(ServiceName.IDENTITY, "5", 2, "r-1").trouble())
                .isEqualTo(Trouble.MALFORMED);
    }

    @Test
    void itSharesTheBreakerOfTheService() {
        suite.of(ServiceName.IDENTITY).play(Scripts.answer(500, "application/json", "{}"));
        List<Trouble> troubles =
                IntStream.range(0, 11)
                        .mapToObj(_ -> changes.page(ServiceName.IDENTITY, null, 1, "r-1"))
                        .map(Told::trouble)
                        .toList();
        assertThat(troubles.subList(0, 10)).containsOnly(Trouble.SERVER_ERROR);
        assertThat(troubles.getLast()).isEqualTo(Trouble.BREAKER_OPEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_001})
    void anImpossibleLimitIsABugOfTheCaller(int limit) {
        assertThatThrownBy(() -> changes.page(ServiceName.RISK, null, limit, "r-1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void serve(String body) {
        suite.of(ServiceName.IDENTITY).play(Scripts.answer(200, "application/json", body));
    }

    private static ChangesPage good(Told<ChangesPage> told) {
        if (told instanceof Told.Answered<ChangesPage>(var page, _)) {
            return page;
        }
        throw new AssertionError(told);
    }
}
