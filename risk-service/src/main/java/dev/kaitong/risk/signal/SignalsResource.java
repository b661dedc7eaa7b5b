package dev.kaitong.risk.signal;

import dev.kaitong.edge.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The feed of signals. */
@Path("/signals")
@Tag(name = "Signals")
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class SignalsResource {
    private final SignalLog log;

    SignalsResource(SignalLog log) {
        this.log = log;
    }

    /**
     * One page of the feed.
     *
     * @param signals in the order of commits; empty when there are no more for now
     */
    public record SignalPage(List<Signal> signals) {
        public SignalPage {
            signals = List.copyOf(signals);
        }
    }

    /** The signals after a cursor, or from the beginning. */
    @GET
    @Operation(
            summary =
                    "Signals raised after a cursor, in commit order: one for each change of an"
                            + " outcome or of a typology's band")
    public SignalPage after(
            @QueryParam("after")
                    @Nullable
                    @Pattern(
                            regexp = "^[0-9]{1,19}:[0-9]{1,18}$",
                            message = "must be a cursor of this feed")
                    String after,
            @QueryParam("limit")
                    @DefaultValue("1000")
                    @Pattern(regexp = "^([1-9][0-9]{0,2}|1000)$", message = "must be 1 to 1000")
                    String limit) {
        return new SignalPage(log.after(after, Integer.parseInt(limit)));
    }
}
