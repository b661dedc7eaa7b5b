package dev.kaitong.identity.profile.rule;

import dev.kaitong.identity.profile.evidence.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One rule of the identity assessment, as a value. */
@FunctionalInterface
interface Check {
    /**
     * All checks, the most important first. All of them run, always: whoever mends one cause must
     * not meet the next one tomorrow.
     */
    List<Check> ALL =
            List.of(
                    DocumentChecks::underAge,
                    AccountChecks::compromised,
                    AccountChecks::credentialsExposed,
                    DocumentChecks::idNumberInvalid,
                    PersonChecks::nameMismatch,
                    PersonChecks::bankCardMismatch,
                    DocumentChecks::idExpired,
                    DocumentChecks::idImageUnclear,
                    PersonChecks::faceCheckMissing,
                    PersonChecks::profileIncomplete,
                    StrengthChecks::phoneNotUsual,
                    StrengthChecks::addressUnverified);

    /**
     * Looks at the evidence under the rules.
     *
     * @param today the calendar day in Shanghai for which is assessed
     */
    Optional<Finding> find(Evidence evidence, Rules rules, LocalDate today);
}
