package dev.kaitong.acceptance.bench.flow;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaitong.local.Part;
import dev.kaitong.local.Suite;
import dev.kaitong.local.behaviour.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * How long it takes from the answer to an event until the line that it concerns is held: through
 * risk-service, which assesses it and raises a signal, to the gateway, which hears of it, reviews
 * the line, and commits. One after the other, on a suite that has nothing else to do.
 */
final class Reactions {
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final ObjectMapper json = new ObjectMapper();
    private final Suite suite;
    private final String service;
    private final String support;

    Reactions(Suite suite) {
        this.suite = suite;
        this.service = suite.token("service", "bench");
        this.support = suite.token("support", "bench");
    }

    /** Milliseconds for each shopper, who has a line that is not held. */
    double[] millis(List<String> shoppers) {
        try (Caller caller = new Caller(part -> suite.address(part).toString())) {
            double[] millis = new double[shoppers.size()];
            for (int i = 0; i < millis.length; i++) {
                millis[i] = millis(caller, shoppers.get(i));
            }
            return millis;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double millis(Caller caller, String shopper) throws IOException {
        HttpResponse<String> answer =
                caller.send(
                        caller.request(Part.GATEWAY, "/v1/events", service)
                                .header("Content-Type", "application/cloudevents+json")
                                .POST(HttpRequest.BodyPublishers.ofString(violation(shopper)))
                                .build());
        long answered = System.nanoTime();
        if (answer.statusCode() != 202) {
            throw new IllegalStateException("an event: HTTP " + answer.statusCode());
        }
        HttpRequest look =
                caller.request(Part.GATEWAY, "/v1/applicants/" + shopper + "/line", support)
                        .GET()
                        .build();
        while (json.readTree(caller.send(look).body()).path("holds").isEmpty()) {
            if (System.nanoTime() - answered > LONGEST.toNanos()) {
                throw new IllegalStateException("not held within " + LONGEST);
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return (System.nanoTime() - answered) / 1e6;
    }

    private static String violation(String shopper) {
        return "{\"specversion\":\"1.0\",\"id\":\"react-%s\",\"source\":\"/bench\",\"subject\":\"%s\",\"time\":\"%s\",\"type\":\"kaitong.violation.recorded\",\"data\":{\"kind\":\"COUPON_ABUSE\",\"expiresOn\":\"%s\"}}"
                .formatted(
                        shopper,
                        shopper,
                        Instant.now(),
                        LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30));
    }
}
