package dev.kaitong.identity.account;

import dev.kaitong.edge.problem.FieldError;
import dev.kaitong.edge.problem.ProblemException;
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
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The evidence feed: events about accounts, all of a request or none. */
@Path("/events")
@Tag(name = "Events")
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
public class EventResource {
    private final EventStore store;
    private final Clock clock;

    EventResource(EventStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Stores one event. */
    @POST
    @Consumes(CloudEvent.ONE)
    @Operation(summary = "Stores one event or a batch; an event seen before counts once")
    @APIResponse(responseCode = "202", description = "Stored")
    public RestResponse<Void> one(@NotNull @Valid CloudEvent event) {
        List<FieldError> errors = new ArrayList<>();
        EventCheck.check(event, "", clock.instant(), errors);
        return stored(List.of(event), errors);
    }

    /** Stores a batch of events, all or none. */
    @POST
    @Consumes(CloudEvent.BATCH)
    @APIResponse(responseCode = "202", description = "Stored")
    public RestResponse<Void> batch(
            @NotNull @Size(max = CloudEvent.BATCH_MAX) List<@NotNull @Valid CloudEvent> events) {
        List<FieldError> errors = new ArrayList<>();
        Instant now = clock.instant();
        for (int i = 0; i < events.size(); i++) {
            EventCheck.check(events.get(i), "[" + i + "].", now, errors);
        }
        return stored(events, errors);
    }

    private RestResponse<Void> stored(List<CloudEvent> events, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        store.store(events);
        return RestResponse.accepted();
    }
}
