package dev.kaitong.identity.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kaitong.edge.problem.FieldError;
import dev.kaitong.edge.wire.CloudEvent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an event must be beyond its envelope: of a type of ours, with data of that type. */
final class EventCheck {
    private static final int TEXT_MAX = 128;

    /** CloudEvents bars control characters from attributes, and PostgreSQL cannot store them. */
    private static final Pattern PLAIN = Pattern.compile("[^\\p{Cc}\\p{Cs}]*");

    private static final String TYPES =
            Arrays.stream(EventType.values())
                    .map(EventType::wireName)
                    .collect(Collectors.joining(", "));

    private final String prefix;
    private final List<FieldError> errors;

    private EventCheck(String prefix, List<FieldError> errors) {
        this.prefix = prefix;
        this.errors = errors;
    }

    /**
     * Adds what is wrong with an event.
     *
     * @param prefix path of the event in the request: empty, or {@code [3].}
     */
    static void check(CloudEvent event, String prefix, Instant now, List<FieldError> errors) {
        if (event.liesAhead(now)) {
            errors.add(new FieldError(prefix + "time", "must not lie in the future"));
        }
        new EventCheck(prefix, errors).check(event);
    }

    private void check(CloudEvent event) {
        plain("id", event.id());
        plain("source", event.source());
        Optional<EventType> type = EventType.of(event.type());
        if (type.isEmpty()) {
            errors.add(new FieldError(prefix + "type", "must be one of " + TYPES));
        } else {
            data(type.get(), event.data());
        }
    }

    private void data(EventType type, @Nullable JsonNode data) {
        if (data == null || data.isNull()) {
            return;
        }
        if (!data.isObject()) {
            errors.add(new FieldError(prefix + "data", "must be an object"));
            return;
        }
        for (Map.Entry<String, JsonNode> field : data.properties()) {
            String name = "data." + field.getKey();
            if (!type.dataFields().contains(field.getKey())) {
                errors.add(new FieldError(prefix + name, "unknown field"));
            } else if (!field.getValue().isTextual()) {
                errors.add(new FieldError(prefix + name, "must be a text"));
            } else if (field.getValue().textValue().length() > TEXT_MAX) {
                errors.add(new FieldError(prefix + name, "must be at most 128 characters"));
            } else {
                plain(name, field.getValue().textValue());
            }
        }
    }

    private void plain(String field, String value) {
        if (!PLAIN.matcher(value).matches()) {
            errors.add(new FieldError(prefix + field, "must hold no control characters"));
        }
    }
}
