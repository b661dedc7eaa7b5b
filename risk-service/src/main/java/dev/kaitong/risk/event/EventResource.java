package dev.kaitong.risk.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.wire.CloudEvent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The evidence feed: events about applicants, all of a request or none. */
@Path("/events")
@Tag(name = "Events")
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class EventResource {
    private final TakeEvents takeEvents;

    EventResource(TakeEvents takeEvents) {
        this.takeEvents = takeEvents;
    }

    /** Stores one event. */
    @POST
    @Consumes(CloudEvent.ONE)
    @Operation(summary = "Stores one event or a batch; an event seen before counts once")
    @APIResponse(responseCode = "202", description = "Stored and committed")
    public RestResponse<Taken> one(@NotNull @Valid CloudEvent event)
            throws JsonProcessingException {
        return RestResponse.status(RestResponse.Status.ACCEPTED, takeEvents.one(event));
    }

    /** Stores a batch of events, all or none. */
    @POST
    @Consumes(CloudEvent.BATCH)
    @APIResponse(responseCode = "202", description = "Stored and committed")
    public RestResponse<Taken> batch(
            @NotNull @Size(max = CloudEvent.BATCH_MAX) List<@NotNull @Valid CloudEvent> events)
            throws JsonProcessingException {
        return RestResponse.status(RestResponse.Status.ACCEPTED, takeEvents.all(events));
    }
}
