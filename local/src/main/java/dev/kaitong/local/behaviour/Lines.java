package dev.kaitong.local.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kaitong.local.LocalException;
import dev.kaitong.local.Part;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Looks at lines and has purchases made on them. */
final class Lines {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final ObjectMapper json;
    private final Caller caller;
    private final String service;
    private final String support;

    Lines(ObjectMapper json, Caller caller, String service, String support) {
        this.json = json;
        this.caller = caller;
        this.service = service;
        this.support = support;
    }

    /** How a line stands. */
    Standing look(String applicant) throws IOException {
        return Standing.of(
                read(
                        caller.json(Part.GATEWAY, "/v1/applicants/" + applicant + "/line", support)
                                .GET()));
    }

    /** A purchase that was made and captured, if there is anything to be owed. */
    void owe(String applicant, String prefix, long fen) throws IOException {
        if (fen <= 0) {
            return;
        }
        ObjectNode body = json.createObjectNode();
        body.put("applicantId", applicant)
                .put("orderId", prefix + "owed")
                .put("merchantId", prefix + "before")
                .put("amountFen", fen);
        JsonNode purchase =
                read(
                        caller.json(Part.GATEWAY, "/v1/purchases", service)
                                .header("Idempotency-Key", prefix + applicant)
                                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
        if (purchase.path("verdict").asText().equals("AUTHORISED")) {
            read(
                    caller.json(
                                    Part.GATEWAY,
                                    "/v1/purchases/"
                                            + purchase.path("purchaseId").asText()
                                            + "/capture",
                                    service)
                            .POST(HttpRequest.BodyPublishers.noBody()));
        }
    }

    /** How lines stand once nothing moves any more between two looks, two minutes at most. */
    Map<String, Standing> settled(Collection<String> applicants) throws IOException {
        Map<String, Standing> now = all(applicants);
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LocalException("Interrupted.", e);
            }
            Map<String, Standing> later = all(applicants);
            if (later.equals(now)) {
                return later;
            }
            now = later;
        }
        return now;
    }

    void put(Part part, String path, JsonNode body) throws IOException {
        read(
                caller.json(part, path, service)
                        .PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private Map<String, Standing> all(Collection<String> applicants) throws IOException {
        Map<String, Standing> all = new HashMap<>();
        for (String applicant : applicants) {
            all.put(applicant, look(applicant));
        }
        return all;
    }

    private JsonNode read(HttpRequest.Builder request) throws IOException {
        HttpRequest call = request.build();
        HttpResponse<String> answer = caller.send(call);
        if (answer.statusCode() >= 300) {
            throw new IOException(call.uri().getPath() + ": HTTP " + answer.statusCode());
        }
        return json.readTree(answer.body());
    }
}
