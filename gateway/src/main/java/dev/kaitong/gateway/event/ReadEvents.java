package dev.kaitong.gateway.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.kaitong.contract.FieldException;
import dev.kaitong.edge.problem.FieldError;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.edge.wire.CloudEvent;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the events of a request one by one: a bad one hurts no other, and each fault is named. */
@Singleton
class ReadEvents {
    /** CloudEvents bars control characters from attributes, and PostgreSQL cannot store them. */
    private static final Pattern PLAIN = Pattern.compile("[^\\p{Cc}\\p{Cs}]*");

    private final ObjectMapper mapper;
    private final Validator validator;
    private final Clock clock;

    ReadEvents(ObjectMapper mapper, Validator validator, Clock clock) {
        this.mapper = mapper;
        this.validator = validator;
        this.clock = clock;
    }

    /**
     * What was read.
     *
     * @param good the events in which nothing is wrong, in their order
     * @param errors what is wrong with the others
     */
    record Read(List<ReceivedEvent> good, List<FieldError> errors) {}

    /** One event, whose fields are named as they stand in it. */
    Read one(byte[] body) throws IOException {
        List<FieldError> errors = new ArrayList<>();
        Optional<ReceivedEvent> event = read(0, "", mapper.readTree(body), errors);
        return new Read(event.stream().toList(), errors);
    }

    /** A batch, whose fields are named with the place of their event, from {@code [0]}. */
    Read batch(byte[] body) throws IOException {
        JsonNode list = mapper.readTree(body);
        if (!list.isArray() || list.isEmpty() || list.size() > CloudEvent.BATCH_MAX) {
            throw ProblemException.invalid(
                    "body", "must be a list of 1 to " + CloudEvent.BATCH_MAX + " events");
        }
        List<ReceivedEvent> good = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (int place = 0; place < list.size(); place++) {
            read(place, "[" + place + "].", list.get(place), errors).ifPresent(good::add);
        }
        return new Read(good, errors);
    }

    private Optional<ReceivedEvent> read(
            int place, String prefix, JsonNode json, List<FieldError> errors) {
        int before = errors.size();
        if (!json.isObject()) {
            errors.add(new FieldError(field(prefix, ""), "must be an event"));
            return Optional.empty();
        }
        CloudEvent event = envelope(prefix, json, errors);
        if (event == null) {
            return Optional.empty();
        }
        plain(prefix + "id", event.id(), errors);
        plain(prefix + "source", event.source(), errors);
        if (event.liesAhead(clock.instant())) {
            errors.add(new FieldError(prefix + "time", "must not lie in the future"));
        }
        if (event.isTooOld(clock.instant())) {
            errors.add(new FieldError(prefix + "time", "must lie at most 800 days back"));
        }
        Optional<EventType> type = EventType.of(event.type());
        if (type.isEmpty()) {
            errors.add(new FieldError(prefix + "type", "must be one of " + EventType.ALL));
            return Optional.empty();
        }
        data(prefix + "data", type.get(), event.data(), errors);
        return errors.size() == before
                ? Optional.of(new ReceivedEvent(place, type.get(), event, json))
                : Optional.empty();
    }

    private @Nullable CloudEvent envelope(String prefix, JsonNode json, List<FieldError> errors) {
        CloudEvent event;
        try {
            event = Objects.requireNonNull(mapper.treeToValue(json, CloudEvent.class));
        } catch (JsonProcessingException e) {
            errors.add(complaint(prefix, e));
            return null;
        }
        int before = errors.size();
        validator.validate(event).stream()
                .map(violation ->
                        new FieldError(
                                prefix + violation.getPropertyPath(), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::field))
                .forEach(errors::add);
        return errors.size() == before ? event : null;
    }

    private static FieldError complaint(String prefix, JsonProcessingException exception) {
        if (exception.getCause() instanceof FieldException own) {
            return new FieldError(prefix + own.field(), "must be " + own.expected());
        }
        String name =
                exception instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                        ? Objects.requireNonNullElse(
                                mapping.getPath().getFirst().getFieldName(), "")
                        : "";
        return new FieldError(field(prefix, name), "is unknown, or of another type than expected");
    }

    private static void data(
            String path, EventType type, @Nullable JsonNode data, List<FieldError> errors) {
        // Absent data are data without a field: what must be there is then named.
        JsonNode given =
                data == null || data.isNull() ? JsonNodeFactory.instance.objectNode() : data;
        if (!given.isObject()) {
            errors.add(new FieldError(path, "must be an object"));
            return;
        }
        for (EventField field : type.fields()) {
            @Nullable String complaint = field.complaint(given.get(field.name()));
            if (complaint != null) {
                errors.add(new FieldError(path + "." + field.name(), complaint));
            }
        }
        for (Map.Entry<String, JsonNode> entry : given.properties()) {
            if (type.fields().stream().noneMatch(field -> field.name().equals(entry.getKey()))) {
                errors.add(new FieldError(path + "." + entry.getKey(), "unknown field"));
            }
        }
    }

    private static void plain(String field, String value, List<FieldError> errors) {
        if (!PLAIN.matcher(value).matches()) {
            errors.add(new FieldError(field, "must hold no control characters"));
        }
    }

    /** The place alone when there is no field to name. */
    private static String field(String prefix, String name) {
        if (!name.isEmpty()) {
            return prefix + name;
        }
        return prefix.isEmpty() ? "body" : prefix.substring(0, prefix.length() - 1);
    }
}
