package dev.kaitong.gateway.line;

import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.wire.ApplicantId;
import dev.kaitong.gateway.caller.Caller;
import dev.kaitong.gateway.storage.Storage;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The line of an applicant. */
@Path("/v1/applicants/{applicantId}/line")
@RunOnVirtualThread
public class LineResource {
    private final Rows rows;
    private final Caller caller;

    LineResource(Rows rows, Caller caller) {
        this.rows = rows;
        this.caller = caller;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<LineRow, String> {}

    /** How the line stands; state NONE without one. */
    @GET
    @RolesAllowed({Roles.SHOPPER, Roles.SUPPORT})
    @Operation(summary = "The line of an applicant")
    public LineView get(@PathParam("applicantId") @ApplicantId String applicantId) {
        caller.requireReading(applicantId);
        return Storage.read(() ->
                rows.find("applicantId", applicantId)
                        .firstResultOptional()
                        .map(LineView::of)
                        .orElse(LineView.NONE));
    }
}
