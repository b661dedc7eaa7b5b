package dev.kaitong.credit.score;

import dev.kaitong.contract.Checks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an applicant's credit; the evidence of credit-service, in the shape in which it
 * is fed.
 *
 * @param applicantId the applicant
 * @param monthlyIncomeFen stated monthly income in fen, 0 or more; none when not stated
 * @param incomeVerified whether the stated income has been verified; an absent statement counts as
 *     not verified
 * @param accounts credit accounts, at most {@link #ACCOUNTS_MAX}
 * @param adverseRecords adverse records elsewhere, at most {@link #RECORDS_MAX}
 * @param inquiries inquiries of other lenders, at most {@link #RECORDS_MAX}
 */
public record CreditFile(
        String applicantId,
        @Nullable Long monthlyIncomeFen,
        @Nullable Boolean incomeVerified,
        List<Account> accounts,
        List<AdverseRecord> adverseRecords,
        List<Inquiry> inquiries) {
    /** Most accounts of one file. */
    public static final int ACCOUNTS_MAX = 200;

    /** Most adverse records, and most inquiries, of one file. */
    public static final int RECORDS_MAX = 1_000;

    public CreditFile {
        Checks.present("applicantId", applicantId);
        Bounds.word("applicantId", applicantId);
        if (monthlyIncomeFen != null) {
            Checks.between("monthlyIncomeFen", monthlyIncomeFen, 0, Bounds.MOST_FEN);
        }
        incomeVerified = incomeVerified != null && incomeVerified;
        accounts = Checks.list("accounts", accounts, ACCOUNTS_MAX);
        adverseRecords = Checks.list("adverseRecords", adverseRecords, RECORDS_MAX);
        inquiries = Checks.list("inquiries", inquiries, RECORDS_MAX);
    }

    /** The file of somebody of whom nothing is known. */
    public static CreditFile unknown(String applicantId) {
        return new CreditFile(applicantId, null, false, List.of(), List.of(), List.of());
    }

    /** Whether the income is stated and verified. */
    public boolean hasVerifiedIncome() {
        return monthlyIncomeFen != null && Boolean.TRUE.equals(incomeVerified);
    }

    /** Whether no account has a single month: nothing to score. */
    public boolean thin() {
        for (Account account : accounts) {
            if (!account.months().isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
