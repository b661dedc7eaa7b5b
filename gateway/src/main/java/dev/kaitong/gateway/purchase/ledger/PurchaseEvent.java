package dev.kaitong.gateway.purchase.ledger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kaitong.gateway.line.account.Caps;
import dev.kaitong.gateway.purchase.verdict.OnLine;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something about a purchase that risk-service is told. Its id is made of the purchase's, so that
 * whoever else tells of the same thing under the same source and id is not counted twice.
 *
 * @param id unique for {@link #SOURCE}
 * @param type what happened
 * @param subject the applicant
 * @param time when
 * @param data what the type says
 */
record PurchaseEvent(String id, String type, String subject, Instant time, ObjectNode data) {
    /** Who says so. */
    static final String SOURCE = "/kaitong/gateway/purchases";

    /**
     * None for a purchase that was not authorised, or told in part only.
     *
     * @param before how the line stood before it; risk-service judges how much of what there was is
     *     taken, and a limit that shoppers set themselves must not make them look worse
     */
    static @Nullable PurchaseEvent authorised(Purchase purchase, @Nullable OnLine before) {
        Order order = purchase.decided().order();
        if (before == null
                || purchase.state() != Purchase.State.AUTHORISED
                || !order.toldInFull()) {
            return null;
        }
        ObjectNode data = order(order);
        data.put("merchantId", order.merchantId());
        data.put("category", String.valueOf(order.category()));
        data.put("amountFen", order.amountFen());
        data.put("availableFen", Caps.NONE.availableFen(before.baseLimitFen(), before.balance()));
        data.put("limitFen", before.baseLimitFen());
        data.put("deviceId", String.valueOf(order.deviceId()));
        data.put("region", String.valueOf(order.region()));
        data.put("logistics", Boolean.TRUE.equals(order.logistics()));
        data.put("newAddress", Boolean.TRUE.equals(order.newAddress()));
        if (order.addressId() != null) {
            data.put("addressId", order.addressId());
        }
        if (order.phoneId() != null) {
            data.put("phoneId", order.phoneId());
        }
        return of(purchase, "authorised", "authorised", data);
    }

    static @Nullable PurchaseEvent captured(Purchase purchase) {
        return simple(purchase, "captured");
    }

    static @Nullable PurchaseEvent cancelled(Purchase purchase) {
        return simple(purchase, "cancelled");
    }

    static @Nullable PurchaseEvent refunded(Purchase purchase, long amountFen, boolean toBalance) {
        Order order = purchase.decided().order();
        if (!order.toldInFull()) {
            return null;
        }
        ObjectNode data = order(order);
        data.put("merchantId", order.merchantId());
        data.put("amountFen", amountFen);
        data.put("toBalance", toBalance);
        // What is refunded in all grows with each refund, and so tells them apart.
        return of(purchase, "refunded", "refunded:" + purchase.refundedFen(), data);
    }

    private static @Nullable PurchaseEvent simple(Purchase purchase, String what) {
        Order order = purchase.decided().order();
        return order.toldInFull() ? of(purchase, what, what, order(order)) : null;
    }

    private static ObjectNode order(Order order) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("orderId", order.orderId());
        return data;
    }

    private static PurchaseEvent of(
            Purchase purchase, String type, String suffix, ObjectNode data) {
        return new PurchaseEvent(
                purchase.purchaseId() + ":" + suffix,
                "kaitong.purchase." + type,
                purchase.decided().order().applicantId(),
                purchase.changedAt(),
                data);
    }
}
