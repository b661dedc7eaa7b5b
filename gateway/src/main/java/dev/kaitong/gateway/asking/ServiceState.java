package dev.kaitong.gateway.asking;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.breaker.BreakerView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a service stands as the gateway sees it.
 *
 * @param service the service
 * @param breaker its breaker
 * @param nextProbeAt when it is probed next; {@code null} when it is not
 * @param latency how long it took over the last minute; 0 when nobody asked
 */
public record ServiceState(
        ServiceName service, BreakerView breaker, @Nullable Instant nextProbeAt, Latency latency) {}
