package dev.kaitong.gateway.asking.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.CreditMeasures;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.call.Reply;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.call.Trouble;
import dev.kaitong.gateway.asking.testing.Assessments;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A reply is 200, JSON and the answer to this request, or it is a trouble")
class HeadOfReplyTest {
    private static final String NOW = "2026-11-23T08:00:00Z";
    private static final JudgeAssessment<CreditMeasures> CREDIT =
            new JudgeAssessment<>(ServiceName.CREDIT, CreditMeasures.class, Assessments.mapper());

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "200, MALFORMED",
        "201, MALFORMED",
        "204, MALFORMED",
        "301, REDIRECT",
        "302, REDIRECT",
        "304, REDIRECT",
        "400, OUR_REQUEST",
        "401, OUR_TOKEN",
        "403, OUR_TOKEN",
        "404, OUR_REQUEST",
        "409, OUR_REQUEST",
        "413, OUR_REQUEST",
        "429, BUSY",
        "500, SERVER_ERROR",
        "502, SERVER_ERROR",
        "503, BUSY",
        "504, SERVER_ERROR",
        "599, SERVER_ERROR",
        "999, SERVER_ERROR",
        "100, SERVER_ERROR"
    })
    void everyStatusButAGood200IsATrouble(int status, Trouble trouble) {
        Reply reply = new Reply(status, "text/html", "r-1", Buffer.buffer("<html>"));
        assertThat(CREDIT.of("r-1", Instant.parse(NOW)).judge(reply).trouble()).isEqualTo(trouble);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "none",
            value = {
                "application/json, true",
                "application/json;charset=UTF-8, true",
                "Application/JSON ; x=y, true",
                "text/html, false",
                "application/problem+json, false",
                "application/jsonp, false",
                "none, false",
                "'', false"
            })
    void onlyJsonIsJson(@Nullable String contentType, boolean good) {
        Reply reply =
                new Reply(
                        200,
                        contentType,
                        "r-1",
                        Buffer.buffer(Assessments.pass(ServiceName.CREDIT, NOW)));
        assertThat(CREDIT.of("r-1", Instant.parse(NOW)).judge(reply) instanceof Told.Answered<?>)
                .isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"r-2", "none", "''", "R-1"})
    void anAnswerToAnotherRequestIsForeign(@Nullable String echoed) {
        Reply reply =
                new Reply(
                        200,
                        "application/json",
                        echoed,
                        Buffer.buffer(Assessments.pass(ServiceName.CREDIT, NOW)));
        assertThat(CREDIT.of("r-1", Instant.parse(NOW)).judge(reply).trouble())
                .isEqualTo(Trouble.FOREIGN);
    }
}
