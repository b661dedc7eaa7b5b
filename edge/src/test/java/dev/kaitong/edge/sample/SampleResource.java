package dev.kaitong.edge.sample;

import dev.kaitong.contract.Checks;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.ProblemType;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.wire.ApplicantId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A resource with one of everything, to see what bad input gets. */
@Path("/samples")
@RunOnVirtualThread
public class SampleResource {
    /** A body with one of everything. */
    public record Sample(
            @ApplicantId String applicantId,
            @NotNull @PositiveOrZero Long amountFen,
            @Nullable LocalDate on,
            @Nullable Outcome outcome,
            @Nullable Boolean flag,
            @Nullable List<@Valid @NotNull Item> items,
            @Nullable List<Own> own) {}

    /** A record that checks itself. */
    public record Own(int days) {
        public Own {
            Checks.between("days", days, 0, 10);
        }
    }

    /** A list's member. */
    public record Item(@NotNull @PositiveOrZero Long limitFen) {}

    @POST
    @RolesAllowed(Roles.SERVICE)
    public Sample echo(@NotNull @Valid Sample sample) {
        return sample;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SUPPORT)
    public String get(@PathParam("id") @ApplicantId String id) {
        return switch (id) {
            case "busy" ->
                    throw ProblemException.unavailable("The queue is full.", Duration.ofSeconds(7));
            case "database" ->
                    throw new IllegalStateException(new SQLException("secret host", "08006"));
            case "statement" ->
                    throw new IllegalStateException(new SQLException("secret row", "23505"));
            case "bug" -> throw new IllegalStateException("secret " + id);
            case "gone" -> throw new ProblemException(ProblemType.NOT_FOUND, "No such sample.");
            default -> "{}";
        };
    }

    @GET
    @Path("/unsaid")
    public String unsaid() {
        return "{}";
    }
}
