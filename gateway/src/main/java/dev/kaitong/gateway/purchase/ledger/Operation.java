package dev.kaitong.gateway.purchase.ledger;

import dev.kaitong.contract.Language;
import dev.kaitong.gateway.idempotency.KeyRef;
import dev.kaitong.gateway.purchase.verdict.RiskSaid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that is to be done with a purchase. */
public sealed interface Operation {
    /**
     * A purchase is to be decided.
     *
     * @param purchaseId its id, should it be new
     * @param key the same key and the same request are the same purchase
     * @param fingerprint of the request, SHA-256
     * @param order what is bought
     * @param stepUpPassed whether the shopper has shown who is buying
     * @param risk what risk-service said
     * @param language in which the caller is answered
     */
    @SuppressWarnings("ArrayRecordComponent") // a hash; compared by MessageDigest.isEqual only
    record Authorise(
            UUID purchaseId,
            KeyRef key,
            byte[] fingerprint,
            Order order,
            boolean stepUpPassed,
            RiskSaid risk,
            Language language)
            implements Operation {}

    /**
     * An authorised purchase is owed from now on.
     *
     * @param purchaseId which one
     * @param amountFen how much of it; all when none is given
     */
    record Capture(UUID purchaseId, @Nullable Long amountFen) implements Operation {}

    /**
     * An authorised purchase does not happen.
     *
     * @param purchaseId which one
     */
    record Cancel(UUID purchaseId) implements Operation {}

    /**
     * The gateway looks at a purchase by itself: frees it when its time is over, decides it when it
     * could not be decided, or looks again when it stood on what was last known.
     *
     * @param purchaseId which one
     * @param risk what risk-service said now
     */
    record Look(UUID purchaseId, RiskSaid risk) implements Operation {}

    /**
     * Money for a captured purchase is given back.
     *
     * @param purchaseId which one
     * @param key counts once for each purchase and caller
     * @param amountFen how much, in fen, above 0; all that is left when none is given
     * @param toBalance whether it goes to another place than it came from
     */
    record Refund(UUID purchaseId, KeyRef key, @Nullable Long amountFen, boolean toBalance)
            implements Operation {}
}
