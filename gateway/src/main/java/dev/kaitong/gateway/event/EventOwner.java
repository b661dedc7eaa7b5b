package dev.kaitong.gateway.event;

import dev.kaitong.contract.ServiceName;
import org.jspecify.annotations.Nullable;

/** Who keeps an event. */
enum EventOwner {
    IDENTITY(ServiceName.IDENTITY),
    CREDIT(ServiceName.CREDIT),
    RISK(ServiceName.RISK),
    /** The gateway itself, for the line. */
    LINE(null);

    private final @Nullable ServiceName service;

    EventOwner(@Nullable ServiceName service) {
        this.service = service;
    }

    /** The service; none for the gateway itself. */
    @Nullable ServiceName service() {
        return service;
    }
}
