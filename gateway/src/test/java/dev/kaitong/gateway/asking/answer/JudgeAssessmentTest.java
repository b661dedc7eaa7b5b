package dev.kaitong.gateway.asking.answer;

import static dev.kaitong.gateway.asking.testing.Assessments.measures;
import static dev.kaitong.gateway.asking.testing.Assessments.pass;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaitong.contract.CreditMeasures;
import dev.kaitong.contract.IdentityMeasures;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.RiskMeasures;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.call.Reply;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.call.Trouble;
import dev.kaitong.gateway.asking.testing.Assessments;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is not a whole, fresh and valid assessment is no answer")
class JudgeAssessmentTest {
    private static final String NOW = "2026-11-23T08:00:00Z";
    private static final ObjectMapper MAPPER = Assessments.mapper();
    private static final JudgeAssessment<CreditMeasures> CREDIT =
            new JudgeAssessment<>(ServiceName.CREDIT, CreditMeasures.class, MAPPER);

    @Test
    void aPassOfEachServiceIsRead() {
        assertThat(
                        given(
                                        new JudgeAssessment<>(
                                                ServiceName.IDENTITY,
                                                IdentityMeasures.class,
                                                MAPPER),
                                        pass(ServiceName.IDENTITY, NOW))
                                .assessment()
                                .measures()
                                .completeness())
                .isEqualTo(100);
        assertThat(given(CREDIT, pass(ServiceName.CREDIT, NOW)).assessment().measures().score())
                .isEqualTo(700);
        assertThat(
                        given(
                                        new JudgeAssessment<>(
                                                ServiceName.RISK, RiskMeasures.class, MAPPER),
                                        pass(ServiceName.RISK, NOW))
                                .assessment()
                                .measures()
                                .level())
                .isEqualTo(5);
    }

    @Test
    void theTextIsKeptAsItCame() {
        String text = " " + pass(ServiceName.CREDIT, NOW) + "\n";
        assertThat(given(CREDIT, text).json()).isEqualTo(text);
    }

    @Test
    void reasonsAreReadWithTheirParameters() {
        var assessment =
                given(
                                CREDIT,
                                credit(
                                        "FAIL",
                                        "[{\"code\":\"OWN_LINE_OVERDUE\",\"params\":{\"amountFen\":500}}]"))
                        .assessment();
        assertThat(assessment.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(assessment.reasons().getFirst().params().amountFen()).isEqualTo(500L);
    }

    @Test
    void aFieldThatIsNotKnownIsPassedOver() {
        String text =
                pass(ServiceName.CREDIT, NOW).replace("{\"service\"", "{\"new\":[1],\"service\"");
        assertThat(given(CREDIT, text).assessment().outcome()).isEqualTo(Outcome.PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "{}",
                "[]",
                "7",
                "\"PASS\"",
                "true",
                "<html>busy</html>",
                "{\"service\":\"credit\"",
                "{\"service\":\"credit\"}",
                "\u0000\u0001\u0002"
            })
    void nonsenseIsMalformed(String body) {
        assertThat(trouble(body)).isEqualTo(Trouble.MALFORMED);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "service":"credit"          | "service":"risk"
                    "service":"credit"          | "service":"CREDIT"
                    "service":"credit"          | "service":7
                    "outcome":"PASS"            | "outcome":"GREAT"
                    "outcome":"PASS"            | "outcome":"pass"
                    "outcome":"PASS"            | "outcome":"UNAVAILABLE"
                    "outcome":"PASS"            | "outcome":0
                    "outcome":"PASS"            | "outcome":""
                    "outcome":"PASS"            | "outcome":null
                    "outcome":"PASS",           | ''
                    "outcome":"PASS"            | "outcome":"PASS","outcome":"FAIL"
                    "score":700                 | "score":349
                    "score":700                 | "score":951
                    "score":700                 | "score":"700"
                    "score":700                 | "score":700.5
                    "score":700                 | "score":null
                    "score":700                 | "score":99999999999
                    "score":700,                | ''
                    "defaultProbability":0.04   | "defaultProbability":1.01
                    "defaultProbability":0.04   | "defaultProbability":-0.01
                    "defaultProbability":0.04   | "defaultProbability":"NaN"
                    "defaultProbability":0.04   | "defaultProbability":NaN
                    "STABILITY":40              | "SOCIAL":40
                    "STABILITY":40              | "STABILITY":null
                    "STABILITY":40              | "STABILITY":"40"
                    "recommendedLimitFen":1000000 | "recommendedLimitFen":-1
                    "recommendedLimitFen":1000000 | "recommendedLimitFen":1e9
                    "reasons":[]                | "reasons":null
                    "reasons":[]                | "reasons":{}
                    "reasons":[]                | "reasons":[null]
                    "reasons":[],               | ''
                    "evidence":{"months":[1,2]} | "evidence":null
                    "evidence":{"months":[1,2]} | "evidence":[]
                    "evidence":{"months":[1,2]} | "evidence":"x"
                    "evidence":{"months":[1,2]} | "evidence":{"a":1,"a":2}
                    "evidence":{"months":[1,2]},| ''
                    "rulesVersion":"r-1"        | "rulesVersion":""
                    "rulesVersion":"r-1"        | "rulesVersion":null
                    "rulesVersion":"r-1"        | "rulesVersion":1
                    "asOf":"2026-11-23T08:00:00Z" | "asOf":"2026-11-23T07:59:58Z"
                    "asOf":"2026-11-23T08:00:00Z" | "asOf":"2026-11-23"
                    "asOf":"2026-11-23T08:00:00Z" | "asOf":null
                    """)
    void oneWrongFieldIsMalformed(String right, String wrong) {
        String good = pass(ServiceName.CREDIT, NOW);
        assertThat(good).contains(right);
        assertThat(trouble(good.replace(right, wrong))).isEqualTo(Trouble.MALFORMED);
    }

    @Test
    void somethingAfterTheValueIsMalformed() {
        assertThat(trouble(pass(ServiceName.CREDIT, NOW) + "{}")).isEqualTo(Trouble.MALFORMED);
        assertThat(trouble(pass(ServiceName.CREDIT, NOW) + "x")).isEqualTo(Trouble.MALFORMED);
    }

    @Test
    void everyTruncationIsMalformed() {
        String good = pass(ServiceName.CREDIT, NOW);
        for (int length = 0; length < good.length(); length++) {
            assertThat(trouble(good.substring(0, length)))
                    .as("first %d characters", length)
                    .isEqualTo(Trouble.MALFORMED);
        }
    }

    @Test
    void aVeryDeepTextIsMalformed() {
        assertThat(trouble("[".repeat(100_000))).isEqualTo(Trouble.MALFORMED);
        String deep = "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000);
        assertThat(trouble(pass(ServiceName.CREDIT, NOW).replace("{\"months\":[1,2]}", deep)))
                .isEqualTo(Trouble.MALFORMED);
    }

    @Test
    void theDetailNamesTheFieldAndNoValue() {
        String text =
                pass(ServiceName.CREDIT, NOW).replace("\"STABILITY\":40", "\"STABILITY\":\"李雷\"");
        assertThat(judge(CREDIT, text))
                .isEqualTo(
                        Told.silent(
                                Trouble.MALFORMED,
                                "measures.dimensions.STABILITY: not as the contract says"));
    }

    private static String credit(String outcome, String reasons) {
        return Assessments.of(
                ServiceName.CREDIT, outcome, measures(ServiceName.CREDIT), reasons, NOW);
    }

    private static @Nullable Trouble trouble(String body) {
        return judge(CREDIT, body).trouble();
    }

    private static <M> Told<ValidAssessment<M>> judge(JudgeAssessment<M> judge, String body) {
        return judge.of("r-1", Instant.parse(NOW))
                .judge(new Reply(200, "application/json", "r-1", Buffer.buffer(body)));
    }

    private static <M> ValidAssessment<M> given(JudgeAssessment<M> judge, String body) {
        return switch (judge(judge, body)) {
            case Told.Answered<ValidAssessment<M>>(var valid, _) -> valid;
            case Told.Silent<ValidAssessment<M>>(var trouble, var detail) ->
                    throw new AssertionError(trouble + " " + detail);
        };
    }
}
