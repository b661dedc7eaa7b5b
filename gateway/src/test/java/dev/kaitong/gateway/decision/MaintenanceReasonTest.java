package dev.kaitong.gateway.decision;

import static dev.kaitong.gateway.decision.Samples.FIRST;
import static dev.kaitong.gateway.decision.Samples.TODAY;
import static dev.kaitong.gateway.decision.Samples.decide;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MaintenanceReasonTest {
    @Test
    @DisplayName("M63 maintenance says when the last of those that are away is back")
    void maintenanceSaysUntilWhen() {
        Answers answers =
                new Answers(
                        new Answer.Missing<>(Cause.MAINTENANCE, TODAY),
                        new Answer.Missing<>(Cause.MAINTENANCE, TODAY.plusDays(1)),
                        new Answer.Missing<>(Cause.TIMEOUT));
        Decided decided = decide(answers, FIRST);
        assertThat(decided.verdict()).isEqualTo(Verdict.PENDING);
        assertThat(decided.principal())
                .contains(
                        new Reason(
                                ReasonCode.MAINTENANCE,
                                ReasonParams.NONE
                                        .withItems(List.of("identity", "credit"))
                                        .withUntil(TODAY.plusDays(1))),
                        new Reason(
                                ReasonCode.SERVICE_NOT_ANSWERING,
                                ReasonParams.NONE.withItems(List.of("risk"))));
    }
}
