package dev.kaitong.risk.change;

import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.wire.Changes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The feed of changed applicants. */
@Path("/changes")
@Tag(name = "Changes")
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class ChangesResource {
    private final DataSource database;

    ChangesResource(DataSource database) {
        this.database = database;
    }

    /** The changes after a cursor, or from the beginning. */
    @GET
    @Operation(
            summary =
                    "Applicants whose evidence changed after a cursor, in commit order, each once"
                            + " with its latest change")
    public Changes after(
            @QueryParam("after")
                    @Nullable
                    @Pattern(
                            regexp = "^[0-9]{1,19}:[A-Za-z0-9._-]{1,64}$",
                            message = "must be a cursor of this feed")
                    String after,
            @QueryParam("limit")
                    @DefaultValue("1000")
                    @Pattern(regexp = "^([1-9][0-9]{0,2}|1000)$", message = "must be 1 to 1000")
                    String limit) {
        return Changes.page(database, "applicant", after, Integer.parseInt(limit));
    }
}
