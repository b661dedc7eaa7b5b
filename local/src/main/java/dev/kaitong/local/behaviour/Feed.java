package dev.kaitong.local.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.kaitong.local.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * Sends events in the order of time, a thousand at once: what is long ago as a history to
 * risk-service, what is of late to the gateway, as order and payment systems do.
 */
final class Feed {
    private static final int BATCH = 1_000;

    private final Caller caller;
    private final String token;
    private final WireEvents wire;
    private final IntConsumer progress;
    private final ArrayNode batch;
    private final Map<String, Integer> failures = new TreeMap<>();
    private Part to = Part.RISK;
    private int sent;

    Feed(ObjectMapper json, Caller caller, String token, WireEvents wire, IntConsumer progress) {
        this.caller = caller;
        this.token = token;
        this.wire = wire;
        this.progress = progress;
        this.batch = json.createArrayNode();
    }

    void history(JsonNode event) {
        add(Part.RISK, event);
    }

    void ofLate(JsonNode event) {
        add(Part.GATEWAY, event);
    }

    private void add(Part part, JsonNode event) {
        if (part != to) {
            flush();
            to = part;
        }
        batch.add(wire.of(event));
        if (batch.size() == BATCH) {
            flush();
        }
    }

    /** Sends what is left. */
    void flush() {
        if (batch.isEmpty()) {
            return;
        }
        try {
            HttpResponse<String> answer =
                    caller.send(
                            caller.request(to, to == Part.RISK ? "/events" : "/v1/events", token)
                                    .header("Content-Type", "application/cloudevents-batch+json")
                                    .POST(HttpRequest.BodyPublishers.ofString(batch.toString()))
                                    .build());
            if (answer.statusCode() == 202) {
                sent += batch.size();
            } else {
                failures.merge("events: HTTP " + answer.statusCode(), batch.size(), Integer::sum);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        batch.removeAll();
        progress.accept(sent);
    }

    int sent() {
        return sent;
    }

    Map<String, Integer> failures() {
        return failures;
    }
}
