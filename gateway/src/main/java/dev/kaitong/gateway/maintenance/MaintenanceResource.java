package dev.kaitong.gateway.maintenance;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.gateway.caller.Caller;
import dev.kaitong.gateway.storage.Now;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Planned maintenance, for operators. */
@Path("/v1/maintenance")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
public class MaintenanceResource {
    private final PlanMaintenance planMaintenance;
    private final Caller caller;
    private final Clock clock;

    MaintenanceResource(PlanMaintenance planMaintenance, Caller caller, Clock clock) {
        this.planMaintenance = planMaintenance;
        this.caller = caller;
        this.clock = clock;
    }

    /** Takes a service out: nobody asks it, applications wait as PENDING until it ends. */
    @POST
    @Operation(summary = "Take a service out until an instant")
    @APIResponse(responseCode = "201", description = "Planned; every gateway knows within a second")
    @APIResponse(responseCode = "409", description = "Too many are planned")
    public RestResponse<MaintenanceView> plan(@NotNull @Valid MaintenanceRequest request) {
        MaintenanceRequest.@Nullable NoteText note = request.note();
        Maintenance planned =
                planMaintenance.plan(
                        ServiceName.valueOf(request.part().toUpperCase(Locale.ROOT)),
                        millis(request.startsAt()),
                        request.endsAt(),
                        note == null ? null : new Maintenance.Note(note.zh(), note.en()),
                        caller.subject());
        return RestResponse.ResponseBuilder.<MaintenanceView>create(RestResponse.Status.CREATED)
                .location(URI.create("/v1/maintenance/" + planned.maintenanceId()))
                .entity(MaintenanceView.of(planned, Now.of(clock)))
                .build();
    }

    /** Those of the last 30 days and those ahead. */
    @GET
    @Operation(summary = "Maintenances of the last 30 days and those ahead, newest first")
    public MaintenanceView.Page list() {
        Instant now = Now.of(clock);
        return new MaintenanceView.Page(
                planMaintenance.list().stream()
                        .map(maintenance -> MaintenanceView.of(maintenance, now))
                        .toList());
    }

    /** Ends it now, or calls it off. */
    @DELETE
    @Path("/{maintenanceId}")
    @Operation(summary = "End a maintenance before its time")
    @APIResponse(responseCode = "200", description = "It is over; tickets are looked at now")
    @APIResponse(responseCode = "404", description = "There is none with this id")
    public MaintenanceView end(@PathParam("maintenanceId") UUID maintenanceId) {
        return MaintenanceView.of(
                planMaintenance.end(maintenanceId, caller.subject()), Now.of(clock));
    }

    private static @Nullable Instant millis(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }
}
