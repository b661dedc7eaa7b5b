package dev.kaitong.gateway.line.support;

import dev.kaitong.contract.ReasonCode;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.wire.ApplicantId;
import dev.kaitong.gateway.line.account.HoldKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Acts of people of the platform on a line; how it stands afterwards is read at the line itself.
 */
@Path("/v1/applicants/{applicantId}/line")
@RolesAllowed(Roles.SUPPORT)
@RunOnVirtualThread
public class SupportLineResource {
    private final SupportActs acts;

    SupportLineResource(SupportActs acts) {
        this.acts = acts;
    }

    /** Relief for whoever cannot pay for a while. */
    @PUT
    @Path("/hardship-pause")
    @Operation(summary = "Days past due stand still until a day; new purchases wait as well")
    @APIResponse(responseCode = "204", description = "Paused")
    public Response pause(
            @PathParam("applicantId") @ApplicantId String applicantId,
            @NotNull @Valid PauseRequest request) {
        acts.pause(applicantId, request);
        return Response.noContent().build();
    }

    /** A hold until a person releases it. */
    @PUT
    @Path("/holds/{kind}")
    @Operation(summary = "Place a hold by hand")
    @APIResponse(responseCode = "204", description = "Held")
    @APIResponse(
            responseCode = "409",
            description = "The line is closed, or the kind its shopper's")
    public Response hold(
            @PathParam("applicantId") @ApplicantId String applicantId,
            @PathParam("kind") HoldKind kind,
            @NotNull @Valid StatementRequest request) {
        acts.hold(applicantId, kind, request.statement());
        return Response.noContent().build();
    }

    /** Ends a hold. */
    @POST
    @Path("/holds/{kind}/release")
    @Operation(summary = "Release a hold by hand; a cause that still holds places it again")
    @APIResponse(responseCode = "204", description = "Released")
    public Response release(
            @PathParam("applicantId") @ApplicantId String applicantId,
            @PathParam("kind") HoldKind kind,
            @NotNull @Valid StatementRequest request) {
        acts.release(applicantId, kind, request.statement());
        return Response.noContent().build();
    }

    /** Ends the line for what was confirmed. */
    @POST
    @Path("/lender-closure")
    @Operation(summary = "Close a line for what was confirmed; repayments stay possible")
    @APIResponse(responseCode = "204", description = "Closed")
    public Response close(
            @PathParam("applicantId") @ApplicantId String applicantId,
            @NotNull @Valid ClosureRequest request) {
        ReasonCode reason =
                switch (request.reason()) {
                    case CASH_OUT_CONFIRMED -> ReasonCode.CASH_OUT_CONFIRMED;
                    case VIOLATION_ON_RECORD -> ReasonCode.VIOLATION_ON_RECORD;
                    case FALSE_INFORMATION -> ReasonCode.FALSE_INFORMATION;
                };
        acts.close(applicantId, reason, request.statement());
        return Response.noContent().build();
    }

    /** A line that the lender closed is there again. */
    @POST
    @Path("/reinstatement")
    @Operation(summary = "Reinstate a line that the lender closed, as it was")
    @APIResponse(responseCode = "204", description = "There again")
    public Response reinstate(
            @PathParam("applicantId") @ApplicantId String applicantId,
            @NotNull @Valid StatementRequest request) {
        acts.reinstate(applicantId, request.statement());
        return Response.noContent().build();
    }
}
