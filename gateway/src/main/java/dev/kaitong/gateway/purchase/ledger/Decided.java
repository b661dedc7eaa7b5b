package dev.kaitong.gateway.purchase.ledger;

import dev.kaitong.contract.Language;
import dev.kaitong.gateway.purchase.verdict.PurchaseDecided;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept of the decision about a purchase; what was answered is written of it
 * again, byte for byte.
 *
 * @param order what was bought
 * @param stepUpPassed whether the shopper had shown who is buying; none when he had not, or it was
 *     not kept
 * @param decided the decision
 * @param availableFen what was available afterwards, in fen
 * @param limitFen the limit that bound, in fen; 0 without a line
 * @param strategyVersion under which strategy
 * @param language in which it was answered
 * @param at when
 */
public record Decided(
        Order order,
        @Nullable Boolean stepUpPassed,
        PurchaseDecided decided,
        long availableFen,
        long limitFen,
        String strategyVersion,
        Language language,
        Instant at) {}
