package dev.kaitong.gateway.asking.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.Services;
import dev.kaitong.gateway.asking.call.Request;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.guard.Deadline;
import dev.kaitong.gateway.asking.guard.Lane;
import io.opentelemetry.context.Context;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reads the change feeds of the services, from which the re-decision worker learns whose evidence
 * changed. Behind the same guard as everything else, in the worker's own lane.
 */
@ApplicationScoped
public class ReadChanges {
    /** Most changes on one page; a full page of them stays under the cap on bodies. */
    public static final int LIMIT_MAX = 1_000;

    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final String ROUTE = "/changes";

    private final Services services;
    private final JudgeChanges judge;

    ReadChanges(Services services, ObjectMapper mapper) {
        this.services = services;
        this.judge = new JudgeChanges(mapper);
    }

    /**
     * Reads one page.
     *
     * @param service whose feed
     * @param after the last cursor seen; {@code null} to begin at the beginning
     * @param limit most changes, 1 to 1000
     * @param requestId passed on
     */
    public Told<ChangesPage> page(
            ServiceName service, @Nullable String after, int limit, String requestId) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException(
                    "limit: " + limit + " (expected: 1 to " + LIMIT_MAX + ")");
        }
        String from =
                after == null ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
        Request request =
                new Request(
                        HttpMethod.GET,
                        ROUTE,
                        ROUTE + "?limit=" + limit + from,
                        null,
                        requestId,
                        Context.current());
        return services.guard(service)
                .ask(
                        Lane.WORKER,
                        request,
                        Deadline.in(DEADLINE, System.nanoTime()),
                        judge.of(requestId, after, limit));
    }
}
