package dev.kaitong.gateway.asking.forward;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.wire.CloudEvent;
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

/** Passes events on to a service that keeps them; sending the same ones again is harmless. */
@ApplicationScoped
public class ForwardEvents {
    private static final String ROUTE = "/events";

    private final Services services;

    ForwardEvents(Services services) {
        this.services = services;
    }

    /** What a service made of a list of events: it stores all of a list or nothing of it. */
    public sealed interface Forwarded {
        /** All are stored, in a transaction that is committed. */
        record Stored() implements Forwarded {}

        /**
         * Nothing is stored, as something is wrong with them.
         *
         * @param problem the problem, as it came
         */
        record Refused(String problem) implements Forwarded {}

        /** Nobody knows whether anything is stored. */
        record NoAnswer() implements Forwarded {}
    }

    /**
     * Passes a list of events on.
     *
     * @param owner which service
     * @param batch a JSON list of events, as they came; at most 1000
     * @param deadline how long the sender waits
     * @param lane whose places are used
     * @param requestId passed on
     */
    public Forwarded forward(
            ServiceName owner, byte[] batch, Deadline deadline, Lane lane, String requestId) {
        Request request =
                new Request(
                        HttpMethod.POST,
                        ROUTE,
                        ROUTE,
                        Buffer.buffer(batch),
                        requestId,
                        Context.current(),
                        CloudEvent.BATCH);
        Told<Reply> told =
                services.guard(owner).ask(lane, request, deadline, JudgeForwarded.of(requestId));
        return switch (told) {
            case Told.Answered<Reply>(Reply reply, Told.Sign sign) ->
                    sign == Told.Sign.NONE
                            ? new Forwarded.Refused(reply.body().toString(StandardCharsets.UTF_8))
                            : new Forwarded.Stored();
            case Told.Silent<Reply> _ -> new Forwarded.NoAnswer();
        };
    }
}
