package dev.kaitong.trainer.population;

import dev.kaitong.risk.behaviour.evidence.Bill;
import dev.kaitong.risk.behaviour.evidence.Event;
import dev.kaitong.risk.behaviour.evidence.EventType;
import dev.kaitong.risk.behaviour.evidence.OverdueReport;
import dev.kaitong.risk.behaviour.evidence.Repayment;
import dev.kaitong.risk.behaviour.usage.MerchantView;
import dev.kaitong.risk.behaviour.usage.Purchase;
import dev.kaitong.risk.behaviour.usage.Receipt;
import dev.kaitong.risk.behaviour.usage.Refund;
import dev.kaitong.risk.behaviour.usage.Transfer;
import dev.kaitong.risk.behaviour.usage.Use;
import java.time.Instant;

/** Lines of a population as the events that risk-service folds. */
final class Events {
    private Events() {}

    /** What a line says. */
    static Event of(Line line) {
        Instant at = Population.START.plusSeconds(line.number("ts"));
        return switch (line.text("type")) {
            case "PURCHASE" ->
                    used(EventType.PURCHASE_AUTHORISED, at, new Use.Bought(purchase(line, at)));
            case "CONFIRM_RECEIPT" -> receipt(line, at);
            case "REFUND" ->
                    used(
                            EventType.PURCHASE_REFUNDED,
                            at,
                            new Use.Refunded(
                                    new Refund(
                                            at,
                                            line.text("order"),
                                            line.number("amount"),
                                            line.flag("toBalance"))));
            case "TRANSFER_IN" ->
                    used(
                            EventType.TRANSFER_RECEIVED,
                            at,
                            new Use.Transferred(
                                    new Transfer(
                                            at, line.text("merchant"), line.number("amount"))));
            case "BILL" -> new Event.BillIssued(new Bill(at, line.number("amount"), null));
            case "REPAYMENT" ->
                    new Event.RepaymentMade(
                            new Repayment(at, line.number("amount"), line.text("source")));
            case "OVERDUE" ->
                    new Event.BillOverdue(
                            new OverdueReport(at, (int) line.number("dpd"), line.number("amount")));
            case "LOGIN" ->
                    line.flag("ok")
                            ? used(
                                    EventType.LOGIN_SUCCEEDED,
                                    at,
                                    new Use.Seen(line.text("device"), line.text("region"), at))
                            : new Event.Counted(EventType.LOGIN_FAILED, at);
            case "DEVICE_BIND" -> new Event.Counted(EventType.DEVICE_BOUND, at);
            case "PASSWORD_LEAK" -> new Event.Counted(EventType.CREDENTIALS_EXPOSED, at);
            case "PASSWORD_RESET" -> new Event.Counted(EventType.CREDENTIALS_RESET, at);
            case "PHONE_CHANGE" -> new Event.Counted(EventType.PHONE_CHANGED, at);
            case "ACCOUNT_RECOVERED" -> new Event.Counted(EventType.ACCOUNT_RECOVERED, at);
            case "EXTERNAL_INQUIRY" -> new Event.Counted(EventType.INQUIRY_MADE, at);
            default -> throw new IllegalArgumentException("type: " + line.text("type"));
        };
    }

    private static Event used(EventType type, Instant at, Use use) {
        return new Event.Used(type, at, use);
    }

    private static Event receipt(Line line, Instant at) {
        long lag = line.number("lagMin");
        return lag > Receipt.INSTANT_MINUTES
                ? new Event.Counted(EventType.GOODS_RECEIVED, at)
                : used(
                        EventType.GOODS_RECEIVED,
                        at,
                        new Use.Received(new Receipt(at, line.text("order"), (int) lag)));
    }

    private static Purchase purchase(Line line, Instant at) {
        return new Purchase(
                at,
                line.text("order"),
                line.text("merchant"),
                line.text("category"),
                line.number("amount"),
                line.number("available"),
                line.number("limit"),
                line.text("device"),
                line.text("region"),
                line.flag("logistics"),
                line.flag("newAddress"),
                0,
                false,
                MerchantView.UNKNOWN);
    }
}
