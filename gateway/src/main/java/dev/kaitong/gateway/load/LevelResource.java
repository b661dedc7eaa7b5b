package dev.kaitong.gateway.load;

import dev.kaitong.contract.Era;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.gateway.caller.Caller;
import dev.kaitong.gateway.load.rule.Level;
import dev.kaitong.gateway.storage.Now;
import dev.kaitong.gateway.storage.Storage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The level of restriction, for operators. */
@Path("/v1/status/level")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
public class LevelResource {
    private static final Duration LENGTH_MAX = Duration.ofDays(14);

    private final LevelPreset preset;
    private final Load load;
    private final Caller caller;
    private final Clock clock;

    LevelResource(LevelPreset preset, Load load, Caller caller, Clock clock) {
        this.preset = preset;
        this.load = load;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A wish for a level.
     *
     * @param level the least level that shall hold; L0 takes an earlier wish back
     * @param endsAt until when, half open; at most 14 days ahead
     */
    public record LevelRequest(@NotNull Level level, @NotNull Instant endsAt) {
        public LevelRequest {
            Era.instant("endsAt", endsAt);
        }
    }

    /** The level that holds, the one that is measured, and the one that is wanted. */
    @GET
    @Operation(summary = "The level of restriction and what it comes from")
    public LoadState get() {
        return load.state();
    }

    /** Wants a level at least, until an instant. */
    @PUT
    @Operation(summary = "Want a level of restriction at least, until an instant")
    public LoadState set(@NotNull @Valid LevelRequest request) {
        Instant now = Now.of(clock);
        if (!request.endsAt().isAfter(now)) {
            throw ProblemException.invalid("endsAt", "must be in the future");
        }
        if (request.endsAt().isAfter(now.plus(LENGTH_MAX))) {
            throw ProblemException.invalid(
                    "endsAt", "must be at most " + LENGTH_MAX.toDays() + " days ahead");
        }
        String operator = caller.subject();
        return Storage.read(() -> {
            preset.set(request.level(), request.endsAt(), operator);
            return load.state();
        });
    }
}
