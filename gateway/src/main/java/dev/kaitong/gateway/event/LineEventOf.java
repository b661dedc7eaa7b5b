package dev.kaitong.gateway.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kaitong.edge.wire.CloudEvent;
import dev.kaitong.gateway.line.facts.LineEvent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What an event says about a line. */
final class LineEventOf {
    private LineEventOf() {}

    static LineEvent received(ReceivedEvent received) {
        CloudEvent event = received.event();
        LineEvent.Kind kind =
                switch (received.type()) {
                    case BILL_ISSUED -> LineEvent.Kind.BILL_ISSUED;
                    case BILL_OVERDUE -> LineEvent.Kind.BILL_OVERDUE;
                    case REPAYMENT_MADE -> LineEvent.Kind.REPAYMENT_MADE;
                    case CREDENTIALS_EXPOSED -> LineEvent.Kind.CREDENTIALS_EXPOSED;
                    case CREDENTIALS_RESET -> LineEvent.Kind.CREDENTIALS_RESET;
                    case ACCOUNT_COMPROMISED -> LineEvent.Kind.ACCOUNT_COMPROMISED;
                    case ACCOUNT_RECOVERED -> LineEvent.Kind.ACCOUNT_RECOVERED;
                    case PURCHASE_AUTHORISED,
                            PURCHASE_CAPTURED,
                            PURCHASE_CANCELLED,
                            PURCHASE_REFUNDED,
                            GOODS_RECEIVED,
                            LOGIN_SUCCEEDED,
                            LOGIN_FAILED,
                            DEVICE_BOUND,
                            DEVICE_CHANGED,
                            PHONE_CHANGED,
                            INQUIRY_MADE,
                            TRANSFER_RECEIVED,
                            VIOLATION_RECORDED,
                            VIOLATION_CLEARED ->
                            throw new IllegalArgumentException(
                                    "type: "
                                            + received.type()
                                            + " (expected: one that is about a line)");
                };
        @Nullable JsonNode data = event.data();
        return new LineEvent(
                event.source(),
                event.id(),
                event.subject(),
                kind,
                event.time().truncatedTo(ChronoUnit.MICROS),
                data == null ? 0 : data.path("amountFen").asLong(0),
                data == null ? 0 : data.path("daysPastDue").asInt(0),
                data == null || !data.path("dueOn").isTextual()
                        ? null
                        : LocalDate.parse(data.path("dueOn").textValue()));
    }
}
