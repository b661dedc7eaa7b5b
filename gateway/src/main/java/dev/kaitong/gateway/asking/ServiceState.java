package dev.kaitong.gateway.asking;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.breaker.BreakerView;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How a service stands as the gateway sees it.
 *
 * @param service the service
 * @param breaker its breaker
 * @param nextProbeAt when it is probed next; {@code null} when it is not
 */
public record ServiceState(
        ServiceName service, BreakerView breaker, @Nullable Instant nextProbeAt) {}
