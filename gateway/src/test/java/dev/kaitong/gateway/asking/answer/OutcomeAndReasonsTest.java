package dev.kaitong.gateway.asking.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.CreditMeasures;
import dev.kaitong.contract.IdentityMeasures;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonKind;
import dev.kaitong.contract.RiskMeasures;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.call.Reply;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.call.Trouble;
import dev.kaitong.gateway.asking.testing.Assessments;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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
                    FAIL         | INCOME_UNVERIFIED                    | reasons: none for FAIL
                    REVIEW       | INCOME_UNVERIFIED                    | reasons: none for REVIEW
                    INSUFFICIENT | UTILISATION_TOO_HIGH                 | reasons: none for INSUFFICIENT
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

    static Stream<Arguments> everyReason() {
        return Stream.of(ServiceName.values())
                .flatMap(service ->
                        Stream.of(ReasonCode.values())
                                .filter(code -> code.mayComeFrom(service))
                                .map(code -> Arguments.of(service, code)));
    }

    /** What a service may name, its own tests hold it to (see HouseRules.reasonsMayComeFrom). */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyReason")
    void everyReasonThatAServiceMayNameIsTakenFromIt(ServiceName service, ReasonCode code) {
        List<Outcome> made = Stream.of(Outcome.values()).filter(code.kind()::makes).toList();
        assertThat(made).isNotEmpty();
        JudgeAssessment<?> judge =
                switch (service) {
                    case IDENTITY ->
                            new JudgeAssessment<>(
                                    service, IdentityMeasures.class, Assessments.mapper());
                    case CREDIT -> CREDIT;
                    case RISK ->
                            new JudgeAssessment<>(
                                    service, RiskMeasures.class, Assessments.mapper());
                };
        for (Outcome outcome : made) {
            String reasons =
                    code.kind() == ReasonKind.WEAK
                            ? reasons(code + " SPENDING_BEYOND_MEANS")
                            : reasons(code.name());
            String body =
                    Assessments.of(
                            service, outcome.name(), Assessments.measures(service), reasons, NOW);
            assertThat(judge(judge, body).trouble()).as(outcome.name()).isNull();
        }
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
        return judge(CREDIT, body);
    }

    private static <M> Told<ValidAssessment<M>> judge(JudgeAssessment<M> judge, String body) {
        return judge.of("r-1", Instant.parse(NOW))
                .judge(new Reply(200, "application/json", "r-1", Buffer.buffer(body)));
    }
}
