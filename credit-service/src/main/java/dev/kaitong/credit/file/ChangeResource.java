package dev.kaitong.credit.file;

import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.wire.Changes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The feed of applicants whose evidence changed. */
@Path("/changes")
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
@Tag(name = "Changes")
public class ChangeResource {
    private final DataSource database;

    ChangeResource(DataSource database) {
        this.database = database;
    }

    /** A page of changes after a cursor, in commit order. */
    @GET
    @Operation(summary = "Applicants whose evidence changed")
    public Changes changes(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(1000) int limit) {
        return Changes.page(database, "credit_file", after, limit);
    }
}
