package dev.kaitong.gateway.line.event;

import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.feed.ReadSignals;
import dev.kaitong.gateway.asking.feed.SignalsPage;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The signals as risk-service serves them. */
@Singleton
class SignalsByHttp implements SignalsOf {
    private final ReadSignals readSignals;

    SignalsByHttp(ReadSignals readSignals) {
        this.readSignals = readSignals;
    }

    @Override
    public Optional<SignalsPage> page(@Nullable String after) {
        return switch (readSignals.page(after, "signals-" + UUID.randomUUID())) {
            case Told.Answered<SignalsPage>(var page, _) -> Optional.of(page);
            case Told.Silent<SignalsPage> _ -> Optional.empty();
        };
    }
}
