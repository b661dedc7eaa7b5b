package dev.kaitong.gateway.event;

import dev.kaitong.contract.ProblemType;
import dev.kaitong.edge.http.Headers;
import dev.kaitong.edge.problem.FieldError;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.wire.CloudEvent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The evidence feed, for order, payment and account systems. */
@Path("/v1/events")
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
public class EventResource {
    private static final String PROBLEM = "application/problem+json";
    private static final int DETAIL_MAX = 20;

    private final ReadEvents readEvents;
    private final TakeEvents takeEvents;

    EventResource(ReadEvents readEvents, TakeEvents takeEvents) {
        this.readEvents = readEvents;
        this.takeEvents = takeEvents;
    }

    /**
     * What became of the events of a request.
     *
     * @param stored events that all of their owners have stored, now or when they came before
     */
    public record Accepted(int stored) {}

    /**
     * A batch with bad events in it.
     *
     * @param type the kind of problem
     * @param title one sentence for people
     * @param status HTTP status
     * @param detail what is wrong
     * @param instance the path
     * @param errors each fault, with the place of its event, for instance {@code
     *     [3].data.amountFen}
     * @param stored events of the batch in which nothing is wrong; all of their owners have stored
     *     them
     */
    public record PartlyStored(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            List<FieldError> errors,
            int stored) {}

    /** Stores one event. */
    @POST
    @Consumes(CloudEvent.ONE)
    @Operation(
            summary = "Store one event or a batch with everybody who keeps it",
            description =
                    "An event seen before (by source and id) counts once. In a batch the good"
                            + " events are stored and the bad ones named.")
    @APIResponse(
            responseCode = "202",
            description = "All are stored by all of their owners, durably",
            content = @Content(schema = @Schema(implementation = Accepted.class)))
    @APIResponse(
            responseCode = "400",
            description = "Bad events are named and not stored; stored says how many others are",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            schema = @Schema(implementation = PartlyStored.class)))
    @APIResponse(
            responseCode = "503",
            description = "Not stored by all; sending the same again is safe. Retry-After")
    public Response one(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = CloudEvent.ONE,
                                            schema = @Schema(implementation = CloudEvent.class)))
                    byte @NotNull [] body,
            @Context HttpHeaders headers)
            throws IOException {
        return answer(
                takeEvents.take(
                        readEvents.one(body), false, headers.getHeaderString(Headers.REQUEST_ID)));
    }

    /** Stores a batch of events. */
    @POST
    @Consumes(CloudEvent.BATCH)
    public Response batch(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = CloudEvent.BATCH,
                                            schema = @Schema(implementation = CloudEvent[].class)))
                    byte @NotNull [] body,
            @Context HttpHeaders headers)
            throws IOException {
        return answer(
                takeEvents.take(
                        readEvents.batch(body), true, headers.getHeaderString(Headers.REQUEST_ID)));
    }

    private static Response answer(TakeEvents.Taken taken) {
        if (taken.errors().isEmpty()) {
            return Response.accepted(new Accepted(taken.stored()))
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        ProblemType type = ProblemType.INVALID_INPUT;
        String detail =
                taken.errors().stream()
                        .limit(DETAIL_MAX)
                        .map(error -> error.field() + ": " + error.message())
                        .collect(Collectors.joining("; "));
        return Response.status(type.status())
                .type(PROBLEM)
                .entity(
                        new PartlyStored(
                                type.uri(),
                                type.title(),
                                type.status(),
                                detail,
                                "/v1/events",
                                taken.errors(),
                                taken.stored()))
                .build();
    }
}
