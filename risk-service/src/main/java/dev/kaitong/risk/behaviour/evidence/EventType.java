package dev.kaitong.risk.behaviour.evidence;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that may happen to an applicant, by its CloudEvents {@code type}. */
public enum EventType {
    PURCHASE_AUTHORISED("kaitong.purchase.authorised"),
    PURCHASE_CAPTURED("kaitong.purchase.captured"),
    PURCHASE_CANCELLED("kaitong.purchase.cancelled"),
    PURCHASE_REFUNDED("kaitong.purchase.refunded"),
    GOODS_RECEIVED("kaitong.goods.received"),
    BILL_ISSUED("kaitong.bill.issued"),
    BILL_OVERDUE("kaitong.bill.overdue"),
    REPAYMENT_MADE("kaitong.repayment.made"),
    LOGIN_SUCCEEDED("kaitong.login.succeeded"),
    LOGIN_FAILED("kaitong.login.failed"),
    DEVICE_BOUND("kaitong.device.bound"),
    DEVICE_CHANGED("kaitong.device.changed"),
    CREDENTIALS_EXPOSED("kaitong.credentials.exposed"),
    CREDENTIALS_RESET("kaitong.credentials.reset"),
    PHONE_CHANGED("kaitong.phone.changed"),
    ACCOUNT_COMPROMISED("kaitong.account.compromised"),
    ACCOUNT_RECOVERED("kaitong.account.recovered"),
    INQUIRY_MADE("kaitong.inquiry.made"),
    TRANSFER_RECEIVED("kaitong.transfer.received"),
    VIOLATION_RECORDED("kaitong.violation.recorded"),
    VIOLATION_CLEARED("kaitong.violation.cleared");

    private static final Map<String, EventType> BY_WIRE_NAME =
            Arrays.stream(values())
                    .collect(
                            Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));

    private final String wireName;

    EventType(String wireName) {
        this.wireName = wireName;
    }

    /** The {@code type} on the wire. */
    public String wireName() {
        return wireName;
    }

    /** The type of a name on the wire; empty when there is none. */
    public static Optional<EventType> of(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }
}
