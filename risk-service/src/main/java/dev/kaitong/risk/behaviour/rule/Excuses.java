package dev.kaitong.risk.behaviour.rule;

import dev.kaitong.contract.Typology;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.usage.Mark;
import dev.kaitong.risk.behaviour.usage.Purchase;
import java.time.Instant;
import java.util.List;

/**
 * Which purchases do not count: proven ones, and those of a thief before the owner had the account
 * back.
 *
 * @param evidence all that is known
 */
record Excuses(Evidence evidence) {
    /** Whether a purchase does not count for a typology. */
    boolean excuse(Typology typology, Purchase purchase) {
        return switch (typology) {
            case CASH_OUT, REFUND_ABUSE -> proven(purchase) || inOtherHands(purchase);
            case TAKEOVER -> recoveredSince(purchase);
            case DEBT_JUGGLING, OVERSPENDING -> inOtherHands(purchase);
            case VIOLATION -> false;
        };
    }

    private boolean proven(Purchase purchase) {
        return evidence.clearances().stream().anyMatch(clearance -> clearance.proves(purchase));
    }

    private boolean recoveredSince(Purchase purchase) {
        List<Instant> recovered = evidence.usage().marks(Mark.RECOVERED);
        return !recovered.isEmpty() && !recovered.getFirst().isBefore(purchase.at());
    }

    private boolean inOtherHands(Purchase purchase) {
        return evidence.usage().marks(Mark.RECOVERED).stream()
                .anyMatch(at ->
                        !at.isBefore(purchase.at())
                                && purchase.at().isAfter(at.minus(Typology.IN_OTHER_HANDS)));
    }
}
