package dev.kaitong.credit.verdict;

import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.credit.capacity.Capacity;
import dev.kaitong.credit.score.AccountSource;
import dev.kaitong.credit.score.AdverseRecord;
import dev.kaitong.credit.score.CreditFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reasons that need no points: knock-outs, and what the applicant has still to add. All rules run,
 * always.
 */
final class Facts {
    private static final int PERCENT = 100;

    private Facts() {}

    static List<Reason> of(CreditFile file, CreditRules rules, LocalDate today) {
        List<Reason> reasons = new ArrayList<>(4);
        overdue(reasons, ReasonCode.OWN_LINE_OVERDUE, file, AccountSource.OWN_LINE, rules);
        overdue(reasons, ReasonCode.SISTER_LOAN_OVERDUE, file, AccountSource.SISTER_LOAN, rules);
        courtEnforcement(reasons, file, rules, today);
        obligations(reasons, file, rules);
        if (file.monthlyIncomeFen() != null && !file.hasVerifiedIncome()) {
            reasons.add(Reason.of(ReasonCode.INCOME_UNVERIFIED));
        }
        return reasons;
    }

    private static void overdue(
            List<Reason> reasons,
            ReasonCode code,
            CreditFile file,
            AccountSource source,
            CreditRules rules) {
        long amountFen = Overdue.amountFen(file, source, rules.graceDays());
        if (amountFen > 0) {
            reasons.add(new Reason(code, ReasonParams.NONE.withAmountFen(amountFen)));
        }
    }

    /** Five years after its end a record is gone; while it is disputed it does not count. */
    private static void courtEnforcement(
            List<Reason> reasons, CreditFile file, CreditRules rules, LocalDate today) {
        for (AdverseRecord record : file.adverseRecords()) {
            if (record.courtEnforcement() && record.counts(today, rules.recordYears())) {
                ReasonParams params = ReasonParams.NONE.withSource(record.source());
                LocalDate gone = record.goneFrom(rules.recordYears());
                reasons.add(
                        new Reason(
                                ReasonCode.COURT_ENFORCEMENT,
                                gone == null ? params : params.withUntil(gone)));
            }
        }
    }

    private static void obligations(List<Reason> reasons, CreditFile file, CreditRules rules) {
        Long income = file.monthlyIncomeFen();
        if (income == null || !file.hasVerifiedIncome()) {
            return;
        }
        long obligationsFen = Capacity.obligationsFen(file, rules.capacity());
        long bearableFen = Capacity.bearableFen(income, rules.capacity());
        if (obligationsFen > bearableFen) {
            ReasonParams params =
                    ReasonParams.NONE.withAmountFen(obligationsFen).withTargetFen(bearableFen);
            reasons.add(
                    new Reason(
                            ReasonCode.OBLIGATIONS_TOO_HIGH,
                            income == 0
                                    ? params
                                    : params.withPercent(
                                            (int)
                                                    Math.min(
                                                            9_999,
                                                            obligationsFen * PERCENT / income))));
        }
    }
}
