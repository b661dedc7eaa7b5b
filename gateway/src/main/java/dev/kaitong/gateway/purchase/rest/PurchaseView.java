package dev.kaitong.gateway.purchase.rest;

import dev.kaitong.gateway.purchase.verdict.PurchaseCause;
import dev.kaitong.gateway.purchase.verdict.PurchaseVerdict;
import dev.kaitong.gateway.view.ReasonView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The decision about a purchase; amounts in fen.
 *
 * @param purchaseId its id
 * @param applicantId on whose line
 * @param orderId the order's number at the order system
 * @param verdict what became of it
 * @param cause why it was not authorised, in one word; none with AUTHORISED
 * @param title why, in a few words; none with AUTHORISED
 * @param detail why, in a sentence; none with AUTHORISED
 * @param reasons why, where there is something that the shopper can mend; at most four
 * @param amountFen the amount
 * @param availableFen what was available afterwards
 * @param degraded whether it stands on the last known good assessment
 * @param strategyVersion under which strategy
 * @param decidedAt when
 */
public record PurchaseView(
        UUID purchaseId,
        String applicantId,
        String orderId,
        PurchaseVerdict verdict,
        @Nullable PurchaseCause cause,
        @Nullable String title,
        @Nullable String detail,
        List<ReasonView> reasons,
        long amountFen,
        long availableFen,
        boolean degraded,
        String strategyVersion,
        Instant decidedAt) {}
