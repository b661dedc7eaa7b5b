package dev.kaitong.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An outcome follows from its reasons")
class OutcomeLawTest {
    @ParameterizedTest(name = "{0} {1} with {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CREDIT   | PASS         |                                      |
                    CREDIT   | PASS         | NO_CREDIT_FILE                       |
                    CREDIT   | FAIL         | OWN_LINE_OVERDUE                     |
                    CREDIT   | FAIL         | UTILISATION_TOO_HIGH                 |
                    CREDIT   | FAIL         | OWN_LINE_OVERDUE INCOME_UNVERIFIED   |
                    CREDIT   | REVIEW       | UTILISATION_TOO_HIGH                 |
                    CREDIT   | INSUFFICIENT | INCOME_UNVERIFIED                    |
                    RISK     | REVIEW       | DEVICE_UNUSUAL                       |
                    RISK     | REVIEW       | SPENDING_BEYOND_MEANS LAST_DAY_REPAYMENT |
                    IDENTITY | REVIEW       | DEVICE_UNUSUAL                       |
                    CREDIT   | REVIEW       | DEVICE_UNUSUAL                       | reasons: one of another part
                    RISK     | FAIL         | UNDER_AGE                            | reasons: one of another part
                    RISK     | REVIEW       | LAST_DAY_REPAYMENT                   | reasons: none for REVIEW
                    CREDIT   | FAIL         |                                      | reasons: none for FAIL
                    CREDIT   | FAIL         | INCOME_UNVERIFIED                    | reasons: none for FAIL
                    RISK     | FAIL         | CASH_OUT_SUSPECTED                   | reasons: none for FAIL
                    CREDIT   | INSUFFICIENT | UTILISATION_TOO_HIGH                 | reasons: none for INSUFFICIENT
                    CREDIT   | REVIEW       | INCOME_UNVERIFIED                    | reasons: none for REVIEW
                    CREDIT   | REVIEW       | OWN_LINE_OVERDUE                     | outcome: a knock-out that does not fail
                    CREDIT   | PASS         | INCOME_UNVERIFIED                    | outcome: passes in spite of its reasons
                    RISK     | PASS         | CASH_OUT_SUSPECTED                   | outcome: passes in spite of its reasons
                    """)
    void itIsContradictedByWhatCannotCauseIt(
            ServiceName service,
            Outcome outcome,
            @Nullable String codes,
            @Nullable String contradiction) {
        List<Reason> reasons =
                codes == null
                        ? List.of()
                        : Arrays.stream(codes.split(" "))
                                .map(code -> Reason.of(ReasonCode.valueOf(code)))
                                .toList();
        assertThat(OutcomeLaw.contradiction(service, outcome, reasons)).isEqualTo(contradiction);
    }

    @Test
    void aReasonComesFromItsOwnerAndDeviceUnusualFromRiskToo() {
        for (ReasonCode code : ReasonCode.values()) {
            for (ServiceName service : ServiceName.values()) {
                boolean own = code.owner().wireName().equals(service.wireName());
                boolean seenInUse =
                        code == ReasonCode.DEVICE_UNUSUAL && service == ServiceName.RISK;
                assertThat(code.mayComeFrom(service)).isEqualTo(own || seenInUse);
            }
        }
    }
}
