package dev.kaitong.gateway.application.making;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.Hearing;
import dev.kaitong.gateway.asking.Services;
import dev.kaitong.gateway.decision.Answer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When those are back that are away by plan, so that nobody asks in vain before. */
@Singleton
public class PlannedReturn {
    private final Services services;

    PlannedReturn(Services services) {
        this.services = services;
    }

    /** When the last of them is back; {@code null} when nobody is under maintenance. */
    public @Nullable Instant of(Hearing hearing) {
        return Stream.of(ServiceName.values())
                .filter(service ->
                        hearing.answers().of(service) instanceof Answer.Missing<?>(Cause cause, _)
                                && cause == Cause.MAINTENANCE)
                .map(services::forcedUntil)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
