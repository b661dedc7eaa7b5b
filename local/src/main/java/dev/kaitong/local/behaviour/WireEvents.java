package dev.kaitong.local.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * Events of a population as CloudEvents.
 *
 * @param json writes them
 * @param prefix what ids of events, orders, merchants and devices begin with, so that one load
 *     meets none of another's
 * @param source who says so
 * @param subject whom the suite knows a person as
 * @param start when the population's time begins
 */
public record WireEvents(
        ObjectMapper json,
        String prefix,
        String source,
        UnaryOperator<String> subject,
        Instant start) {
    /** One of them. */
    public ObjectNode of(JsonNode event) {
        ObjectNode wire = json.createObjectNode();
        wire.put("specversion", "1.0");
        wire.put("id", prefix + event.get("seq").asLong());
        wire.put("source", source);
        wire.put("subject", subject.apply(event.get("user").asText()));
        wire.put("time", start.plusSeconds(event.get("ts").asLong()).toString());
        wire.put("type", type(event));
        wire.set("data", data(event));
        return wire;
    }

    private static String type(JsonNode event) {
        String type = event.get("type").asText();
        return "kaitong."
                + switch (type) {
                    case "LOGIN" ->
                            event.get("ok").asBoolean() ? "login.succeeded" : "login.failed";
                    case "PURCHASE" -> "purchase.authorised";
                    case "CONFIRM_RECEIPT" -> "goods.received";
                    case "REFUND" -> "purchase.refunded";
                    case "BILL" -> "bill.issued";
                    case "REPAYMENT" -> "repayment.made";
                    case "OVERDUE" -> "bill.overdue";
                    case "DEVICE_BIND" -> "device.bound";
                    case "PASSWORD_LEAK" -> "credentials.exposed";
                    case "PASSWORD_RESET" -> "credentials.reset";
                    case "PHONE_CHANGE" -> "phone.changed";
                    case "ACCOUNT_RECOVERED" -> "account.recovered";
                    case "EXTERNAL_INQUIRY" -> "inquiry.made";
                    case "TRANSFER_IN" -> "transfer.received";
                    default -> throw new IllegalArgumentException("type: " + type);
                };
    }

    private ObjectNode data(JsonNode event) {
        ObjectNode data = json.createObjectNode();
        event.properties()
                .forEach(field -> {
                    JsonNode value = field.getValue();
                    switch (field.getKey()) {
                        case "order" -> data.put("orderId", prefix + value.asText());
                        case "merchant" -> data.put("merchantId", prefix + value.asText());
                        case "device" -> data.put("deviceId", prefix + value.asText());
                        case "amount" -> data.set("amountFen", value);
                        case "available" -> data.set("availableFen", value);
                        case "limit" -> data.set("limitFen", value);
                        case "lagMin" -> data.set("lagMinutes", value);
                        case "dpd" -> data.set("daysPastDue", value);
                        case "ts", "type", "user", "seq", "ok" -> {}
                        default -> data.set(field.getKey(), value);
                    }
                });
        return data;
    }
}
