package dev.kaitong.identity.profile.rule;

import dev.kaitong.contract.ReasonCode;
import dev.kaitong.identity.profile.evidence.Evidence;
import dev.kaitong.identity.profile.evidence.FaceCheck;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Is this the person, and is the picture complete? Wrong is told apart from missing. */
final class PersonChecks {
    private PersonChecks() {}

    static Optional<Finding> nameMismatch(Evidence evidence, Rules rules, LocalDate today) {
        return Boolean.FALSE.equals(evidence.facts().namesMatch())
                ? Optional.of(
                        Finding.of(
                                ReasonCode.NAME_MISMATCH,
                                List.of(
                                        Item.REGISTERED_NAME.wireName(),
                                        Item.LEGAL_NAME.wireName()),
                                EnumSet.of(Item.REGISTERED_NAME)))
                : Optional.empty();
    }

    /** Only the bank's own "no": while nobody has answered it is a gap. */
    static Optional<Finding> bankCardMismatch(Evidence evidence, Rules rules, LocalDate today) {
        return Boolean.FALSE.equals(evidence.bankCard().matched())
                ? Optional.of(Finding.of(ReasonCode.BANK_CARD_MISMATCH, Item.CARD_MATCHED))
                : Optional.empty();
    }

    /**
     * A check that was not passed is as little proof as one that was not done: the applicant may
     * repeat it or ask for a person, and nothing adverse is recorded.
     */
    static Optional<Finding> faceCheckMissing(Evidence evidence, Rules rules, LocalDate today) {
        FaceCheck result = evidence.faceCheck();
        return result != null && result != FaceCheck.PASSED
                ? Optional.of(Finding.of(ReasonCode.FACE_CHECK_MISSING, Item.FACE_CHECK))
                : Optional.empty();
    }

    static Optional<Finding> profileIncomplete(Evidence evidence, Rules rules, LocalDate today) {
        Set<Item> gaps = Gaps.of(evidence);
        return gaps.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(ReasonCode.PROFILE_INCOMPLETE, Gaps.names(gaps), gaps));
    }
}
