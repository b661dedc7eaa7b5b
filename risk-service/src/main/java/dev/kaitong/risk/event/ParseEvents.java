package dev.kaitong.risk.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaitong.edge.problem.FieldError;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.edge.wire.CloudEvent;
import dev.kaitong.risk.behaviour.evidence.Event;
import dev.kaitong.risk.behaviour.evidence.EventType;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads events by the shape of their type, all of a request or none, and names what is wrong. */
@Singleton
class ParseEvents {
    /** CloudEvents bars control characters from attributes, and PostgreSQL cannot store them. */
    private static final Pattern PLAIN = Pattern.compile("[^\\p{Cc}\\p{Cs}]*");

    private static final String TYPES =
            Arrays.stream(EventType.values())
                    .map(EventType::wireName)
                    .collect(Collectors.joining(", "));

    private final ObjectMapper mapper;
    private final Validator validator;

    ParseEvents(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * When an event may have happened.
     *
     * @param earliest no earlier than this
     * @param latest no later than this
     */
    record Times(Instant earliest, Instant latest) {}

    /** One event, whose fields are named as they stand in it. */
    ReceivedEvent one(CloudEvent event, Times times) throws JsonProcessingException {
        List<FieldError> errors = new ArrayList<>();
        Optional<ReceivedEvent> parsed = parse(event, "", times, errors);
        return parsed.orElseThrow(() -> ProblemException.invalid(errors));
    }

    /** A batch, whose fields are named with the place of their event, from {@code [0]}. */
    List<ReceivedEvent> all(List<CloudEvent> events, Times times) throws JsonProcessingException {
        List<ReceivedEvent> parsed = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            try {
                parse(events.get(i), "[" + i + "].", times, errors).ifPresent(parsed::add);
            } catch (JsonMappingException e) {
                e.prependPath(events, i);
                throw e;
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return parsed;
    }

    private Optional<ReceivedEvent> parse(
            CloudEvent event, String prefix, Times times, List<FieldError> errors)
            throws JsonProcessingException {
        int before = errors.size();
        checkPlain(prefix + "id", event.id(), errors);
        checkPlain(prefix + "source", event.source(), errors);
        checkTime(prefix + "time", event.time(), times, errors);
        Optional<EventType> type = EventType.of(event.type());
        if (type.isEmpty()) {
            errors.add(new FieldError(prefix + "type", "must be one of " + TYPES));
            return Optional.empty();
        }
        EventData data = read(type.get(), event.data());
        validator.validate(data).stream()
                .map(violation -> error(prefix + "data.", violation))
                .sorted(Comparator.comparing(FieldError::field))
                .forEach(errors::add);
        return errors.size() == before
                ? Optional.of(received(event, type.get(), data))
                : Optional.empty();
    }

    /** Absent data are data without a field: what must be there is then named. */
    private EventData read(EventType type, @Nullable JsonNode data) throws JsonProcessingException {
        boolean absent = data == null || data.isNull();
        try {
            return mapper.treeToValue(
                    absent ? mapper.createObjectNode() : data, EventData.shape(type));
        } catch (JsonMappingException e) {
            e.prependPath(type, "data");
            throw e;
        }
    }

    /** To the microsecond, as the log keeps it, so that folding the log again gives the same. */
    private ReceivedEvent received(CloudEvent event, EventType type, EventData data)
            throws JsonProcessingException {
        Event happened = data.toEvent(type, event.time().truncatedTo(ChronoUnit.MICROS));
        return new ReceivedEvent(
                new ReceivedEvent.Key(event.source(), event.id()),
                event.subject(),
                mapper.writeValueAsString(data),
                happened,
                data.merchantId(),
                data.links());
    }

    private static void checkTime(
            String field, Instant time, Times times, List<FieldError> errors) {
        if (time.isAfter(times.latest())) {
            errors.add(new FieldError(field, "must not lie in the future"));
        }
        if (time.isBefore(times.earliest())) {
            errors.add(new FieldError(field, "must lie at most 800 days back"));
        }
    }

    private static void checkPlain(String field, String value, List<FieldError> errors) {
        if (!PLAIN.matcher(value).matches()) {
            errors.add(new FieldError(field, "must hold no control characters"));
        }
    }

    private static FieldError error(String prefix, ConstraintViolation<EventData> violation) {
        return new FieldError(prefix + violation.getPropertyPath(), violation.getMessage());
    }
}
