package dev.kaitong.gateway.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.problem.FieldError;
import dev.kaitong.gateway.asking.forward.ForwardEvents;
import dev.kaitong.gateway.asking.forward.ForwardEvents.Forwarded;
import dev.kaitong.gateway.asking.guard.Deadline;
import dev.kaitong.gateway.asking.guard.Lane;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Passes the events of one owner on, in portions that a service stores well within the time of one
 * call. An event that its owner finds bad in spite of our checks is named and left out, and the
 * others are sent again.
 */
@Singleton
class PassOn {
    private static final int PORTION = 250;

    /** The first sending, and one more without what was found bad. */
    private static final int TRIES = 2;

    private static final Pattern PLACE = Pattern.compile("\\[(\\d{1,4})\\]\\.?(.*)");

    private final ForwardEvents forwardEvents;
    private final ObjectMapper mapper;

    PassOn(ForwardEvents forwardEvents, ObjectMapper mapper) {
        this.forwardEvents = forwardEvents;
        this.mapper = mapper;
    }

    /**
     * What came of it.
     *
     * @param stored whether the owner has stored all but the bad ones
     * @param bad places in the request of those it found bad
     * @param errors what is wrong with them
     */
    record PassedOn(boolean stored, Set<Integer> bad, List<FieldError> errors) {
        PassedOn {
            bad = Set.copyOf(bad);
            errors = List.copyOf(errors);
        }
    }

    /**
     * Passes events on.
     *
     * @param indexed whether the sender sent a list, so that fields are named with their place
     */
    PassedOn passOn(
            ServiceName owner,
            List<ReceivedEvent> events,
            boolean indexed,
            Deadline deadline,
            Lane lane,
            String requestId) {
        Set<Integer> bad = new TreeSet<>();
        List<FieldError> errors = new ArrayList<>();
        for (int from = 0; from < events.size(); from += PORTION) {
            List<ReceivedEvent> portion =
                    events.subList(from, Math.min(from + PORTION, events.size()));
            if (!portion(owner, portion, indexed, deadline, lane, requestId, bad, errors)) {
                return new PassedOn(false, bad, errors);
            }
        }
        return new PassedOn(true, bad, errors);
    }

    private boolean portion(
            ServiceName owner,
            List<ReceivedEvent> portion,
            boolean indexed,
            Deadline deadline,
            Lane lane,
            String requestId,
            Set<Integer> bad,
            List<FieldError> errors) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            List<ReceivedEvent> left =
                    portion.stream().filter(event -> !bad.contains(event.place())).toList();
            if (left.isEmpty()) {
                return true;
            }
            Forwarded forwarded =
                    forwardEvents.forward(owner, json(left), deadline, lane, requestId);
            switch (forwarded) {
                case Forwarded.Stored _ -> {
                    return true;
                }
                case Forwarded.NoAnswer _ -> {
                    return false;
                }
                case Forwarded.Refused(String problem) -> name(problem, left, indexed, bad, errors);
            }
        }
        return false;
    }

    private byte[] json(List<ReceivedEvent> events) {
        try {
            return mapper.writeValueAsBytes(events.stream().map(ReceivedEvent::json).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read as JSON cannot be written", e);
        }
    }

    /** Translates the places in a portion into places in the request. */
    private void name(
            String problem,
            List<ReceivedEvent> sent,
            boolean indexed,
            Set<Integer> bad,
            List<FieldError> errors) {
        for (JsonNode error : errorsOf(problem)) {
            Matcher place = PLACE.matcher(error.path("field").asText());
            if (place.matches() && Integer.parseInt(place.group(1)) < sent.size()) {
                int inRequest = sent.get(Integer.parseInt(place.group(1))).place();
                String name = place.group(2);
                bad.add(inRequest);
                errors.add(
                        new FieldError(
                                indexed
                                        ? "[" + inRequest + "]" + (name.isEmpty() ? "" : "." + name)
                                        : name.isEmpty() ? "body" : name,
                                error.path("message").asText()));
            }
        }
    }

    private JsonNode errorsOf(String problem) {
        try {
            return mapper.readTree(problem).path("errors");
        } catch (JsonProcessingException _) {
            return mapper.createArrayNode();
        }
    }
}
