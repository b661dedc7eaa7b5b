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
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An outcome that does not follow from its reasons is no answer")
class OutcomeAndReasonsTest {
    private static final String NOW = "2026-11-23T08:00:00Z";
    private static final JudgeAssessment<CreditMeasures> CREDIT =
            new JudgeAssessment<>(ServiceName.CREDIT, CreditMeasures.class, Assessments.mapper());

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    FAIL         |                                      | reasons: none for FAIL
                    REVIEW       |                                      | reasons: none for REVIEW
                    INSUFFICIENT |                                      | reasons: none for INSUFFICIENT
                    FAIL         | UNDER_AGE                            | reasons: one of another part
                    FAIL         | SYSTEM_BUSY                          | reasons: one of another part
                    FAIL         | OWN_LINE_OVERDUE UNDER_AGE           | reasons: one of another part
                    PASS         | OWN_LINE_OVERDUE                     | outcome: a knock-out that does not fail
                    REVIEW       | OWN_LINE_OVERDUE                     | outcome: a knock-out that does not fail
                    INSUFFICIENT | INCOME_UNVERIFIED OWN_LINE_OVERDUE   | outcome: a knock-out that does not fail
                    PASS         | INCOME_UNVERIFIED                    | outcome: passes in spite of its reasons
                    """)
    void anOutcomeAgainstItsReasonsIsMalformed(
            String outcome, @Nullable String codes, String detail) {
        Told<?> told = judge(credit(outcome, reasons(codes)));
        assertThat(told).isEqualTo(Told.silent(Trouble.MALFORMED, detail));
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    FAIL         | OWN_LINE_OVERDUE
                    FAIL         | OWN_LINE_OVERDUE INCOME_UNVERIFIED
                    FAIL         | UTILISATION_TOO_HIGH
                    REVIEW       | UTILISATION_TOO_HIGH
                    INSUFFICIENT | INCOME_UNVERIFIED
                    PASS         | NO_CREDIT_FILE
                    PASS         |
                    """)
    void anOutcomeThatFollowsFromItsReasonsIsGood(String outcome, @Nullable String codes) {
        assertThat(judge(credit(outcome, reasons(codes)))).isInstanceOf(Told.Answered.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"code\":\"NO_SUCH_REASON\",\"params\":{}}]",
                "[{\"code\":null,\"params\":{}}]",
                "[{\"params\":{}}]",
                "[{\"code\":\"OWN_LINE_OVERDUE\"}]",
                "[{\"code\":\"OWN_LINE_OVERDUE\",\"params\":null}]",
                "[{\"code\":\"OWN_LINE_OVERDUE\",\"params\":{\"amountFen\":\"5\"}}]",
                "[{\"code\":\"OWN_LINE_OVERDUE\",\"params\":{\"until\":\"2026-02-30\"}}]",
                "[{\"code\":\"OWN_LINE_OVERDUE\",\"params\":{\"items\":[null]}}]",
                "[\"OWN_LINE_OVERDUE\"]"
            })
    void aReasonThatIsNoneIsMalformed(String reasons) {
        assertThat(judge(credit("FAIL", reasons)).trouble()).isEqualTo(Trouble.MALFORMED);
    }

    private static String reasons(@Nullable String codes) {
        if (codes == null) {
            return "[]";
        }
        return "[{\"code\":\""
                + codes.replace(" ", "\",\"params\":{}},{\"code\":\"")
                + "\",\"params\":{}}]";
    }

    private static String credit(String outcome, String reasons) {
        return Assessments.of(
                ServiceName.CREDIT,
                outcome,
                Assessments.measures(ServiceName.CREDIT),
                reasons,
                NOW);
    }

    private static Told<ValidAssessment<CreditMeasures>> judge(String body) {
        return CREDIT.of("r-1", Instant.parse(NOW))
                .judge(new Reply(200, "application/json", "r-1", Buffer.buffer(body)));
    }
}
