package dev.kaitong.gateway.asking.forward;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.gateway.asking.Services;
import dev.kaitong.gateway.asking.call.Reply;
import dev.kaitong.gateway.asking.call.Request;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.guard.Deadline;
import dev.kaitong.gateway.asking.guard.Lane;
import io.opentelemetry.context.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Passes identity profiles on to identity-service, which keeps them; the gateway keeps nothing. */
@ApplicationScoped
public class ForwardProfile {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final String ROUTE = "/profiles/{applicantId}";

    private final Services services;

    ForwardProfile(Services services) {
        this.services = services;
    }

    /**
     * Puts a profile. Storing the same profile twice is storing it once, so the sender may repeat
     * it.
     *
     * @param applicantId already checked to be one; it becomes part of a path
     * @param body the profile in JSON, as it came
     * @param deadline how long the sender waits; at most 3 s
     * @param requestId passed on
     * @return what identity-service answered, accepted or refused
     * @throws ProblemException 503 with Retry-After when it gave no usable answer
     */
    public ForwardResult putProfile(
            String applicantId, byte[] body, Duration deadline, String requestId) {
        Request request =
                new Request(
                        HttpMethod.PUT,
                        ROUTE,
                        "/profiles/" + applicantId,
                        Buffer.buffer(body),
                        requestId,
                        Context.current());
        Told<Reply> told =
                services.guard(ServiceName.IDENTITY)
                        .ask(
                                Lane.FORWARD,
                                request,
                                Deadline.in(deadline, System.nanoTime()),
                                JudgeForwarded.of(requestId));
        return switch (told) {
            case Told.Answered<Reply>(Reply reply, _) ->
                    new ForwardResult(
                            reply.status(),
                            reply.contentType(),
                            reply.body().toString(StandardCharsets.UTF_8));
            case Told.Silent<Reply> _ ->
                    throw ProblemException.unavailable(
                            "The profile could not be stored now. Sending it again is safe.",
                            RETRY_AFTER);
        };
    }
}
