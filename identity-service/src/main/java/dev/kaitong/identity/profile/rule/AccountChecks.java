package dev.kaitong.identity.profile.rule;

import dev.kaitong.contract.ReasonCode;
import dev.kaitong.identity.profile.evidence.Evidence;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Is the account in its owner's hands? Whoever lost it is a victim: these ask for a recovery and
 * never refuse.
 */
final class AccountChecks {
    private AccountChecks() {}

    static Optional<Finding> compromised(Evidence evidence, Rules rules, LocalDate today) {
        return evidence.account().compromised()
                ? Optional.of(Finding.of(ReasonCode.ACCOUNT_COMPROMISED))
                : Optional.empty();
    }

    static Optional<Finding> credentialsExposed(Evidence evidence, Rules rules, LocalDate today) {
        return evidence.account().exposed()
                ? Optional.of(Finding.of(ReasonCode.CREDENTIALS_EXPOSED))
                : Optional.empty();
    }
}
