package dev.kaitong.gateway.event;

import static dev.kaitong.gateway.event.EventField.optional;
import static dev.kaitong.gateway.event.EventField.required;
import static dev.kaitong.gateway.event.EventOwner.CREDIT;
import static dev.kaitong.gateway.event.EventOwner.IDENTITY;
import static dev.kaitong.gateway.event.EventOwner.LINE;
import static dev.kaitong.gateway.event.EventOwner.RISK;

import dev.kaitong.gateway.event.EventField.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every type of event there is: who keeps it, and what its data say. */
@SuppressWarnings("ImmutableEnumChecker") // its collections come from Set.of and List.of
enum EventType {
    PURCHASE_AUTHORISED(
            "purchase.authorised",
            Set.of(RISK),
            required("orderId", Kind.LABEL),
            required("merchantId", Kind.LABEL),
            required("category", Kind.LABEL),
            required("amountFen", Kind.FEN),
            required("availableFen", Kind.FEN),
            required("limitFen", Kind.FEN),
            required("deviceId", Kind.LABEL),
            required("region", Kind.LABEL),
            required("logistics", Kind.FLAG),
            required("newAddress", Kind.FLAG),
            optional("addressId", Kind.OPAQUE),
            optional("phoneId", Kind.OPAQUE)),
    PURCHASE_CAPTURED("purchase.captured", Set.of(RISK), required("orderId", Kind.LABEL)),
    PURCHASE_CANCELLED("purchase.cancelled", Set.of(RISK), required("orderId", Kind.LABEL)),
    PURCHASE_REFUNDED(
            "purchase.refunded",
            Set.of(RISK),
            required("orderId", Kind.LABEL),
            required("merchantId", Kind.LABEL),
            required("amountFen", Kind.FEN),
            required("toBalance", Kind.FLAG)),
    GOODS_RECEIVED(
            "goods.received",
            Set.of(RISK),
            required("orderId", Kind.LABEL),
            required("merchantId", Kind.LABEL),
            required("lagMinutes", Kind.MINUTES),
            required("logistics", Kind.FLAG)),
    BILL_ISSUED(
            "bill.issued",
            Set.of(CREDIT, RISK, LINE),
            required("amountFen", Kind.FEN),
            optional("dueOn", Kind.DAY)),
    BILL_OVERDUE(
            "bill.overdue",
            Set.of(CREDIT, RISK, LINE),
            required("daysPastDue", Kind.DAYS_PAST_DUE),
            required("amountFen", Kind.FEN)),
    REPAYMENT_MADE(
            "repayment.made",
            Set.of(CREDIT, RISK, LINE),
            required("amountFen", Kind.FEN),
            required("source", Kind.LABEL),
            optional("billRatio", Kind.RATIO)),
    LOGIN_SUCCEEDED(
            "login.succeeded",
            Set.of(IDENTITY, RISK),
            required("deviceId", Kind.LABEL),
            required("region", Kind.LABEL)),
    LOGIN_FAILED(
            "login.failed",
            Set.of(IDENTITY, RISK),
            required("deviceId", Kind.LABEL),
            required("region", Kind.LABEL)),
    DEVICE_BOUND("device.bound", Set.of(IDENTITY, RISK), required("deviceId", Kind.LABEL)),
    DEVICE_CHANGED("device.changed", Set.of(RISK), required("deviceId", Kind.LABEL)),
    PHONE_CHANGED("phone.changed", Set.of(IDENTITY, RISK)),
    CREDENTIALS_EXPOSED("credentials.exposed", Set.of(IDENTITY, RISK, LINE)),
    CREDENTIALS_RESET("credentials.reset", Set.of(IDENTITY, RISK, LINE)),
    ACCOUNT_COMPROMISED("account.compromised", Set.of(IDENTITY, RISK, LINE)),
    ACCOUNT_RECOVERED("account.recovered", Set.of(IDENTITY, RISK, LINE)),
    INQUIRY_MADE("inquiry.made", Set.of(RISK), optional("lender", Kind.LABEL)),
    TRANSFER_RECEIVED(
            "transfer.received",
            Set.of(RISK),
            required("merchantId", Kind.LABEL),
            required("amountFen", Kind.FEN)),
    VIOLATION_RECORDED(
            "violation.recorded",
            Set.of(RISK),
            required("kind", Kind.LABEL),
            required("expiresOn", Kind.DAY)),
    VIOLATION_CLEARED(
            "violation.cleared",
            Set.of(RISK),
            optional("kind", Kind.LABEL),
            optional("orderId", Kind.LABEL));

    /** All types in words, for whoever sends another. */
    static final String ALL =
            Arrays.stream(values()).map(EventType::wireName).collect(Collectors.joining(", "));

    private static final String PREFIX = "kaitong.";

    private final String wireName;
    private final Set<EventOwner> owners;
    private final List<EventField> fields;

    EventType(String name, Set<EventOwner> owners, EventField... fields) {
        this.wireName = PREFIX + name;
        this.owners = owners;
        this.fields = List.of(fields);
    }

    /** The {@code type} on the wire. */
    String wireName() {
        return wireName;
    }

    /** Who keeps it. */
    Set<EventOwner> owners() {
        return owners;
    }

    /**
     * Whether what was last known good of a line is so no more, though nothing about the line
     * itself is kept of it. Purchases and receipts are what was judged good.
     */
    boolean voidsLastKnownGood() {
        return !owners.contains(LINE)
                && (owners.contains(IDENTITY)
                        || this == DEVICE_CHANGED
                        || this == INQUIRY_MADE
                        || this == VIOLATION_RECORDED);
    }

    /** What its data say. */
    List<EventField> fields() {
        return fields;
    }

    static Optional<EventType> of(String wireName) {
        return Arrays.stream(values()).filter(type -> type.wireName.equals(wireName)).findFirst();
    }
}
