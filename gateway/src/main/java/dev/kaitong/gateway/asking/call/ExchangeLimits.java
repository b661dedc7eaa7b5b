package dev.kaitong.gateway.asking.call;

import java.time.Duration;

/**
 * Limits of the client of one service.
 *
 * @param connectTimeout longest wait for a connection
 * @param keepAlive how long an idle connection is kept; shorter than the services keep theirs, so
 *     that a call rarely meets a connection that is just being closed
 * @param connectionsMax most connections; as many as there are places in all bulkheads, so that no
 *     call queues in the client
 * @param bodyBytesMax cap on the body of a reply, in bytes
 */
public record ExchangeLimits(
        Duration connectTimeout, Duration keepAlive, int connectionsMax, int bodyBytesMax) {
    public ExchangeLimits {
        if (connectTimeout.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "connectTimeout: " + connectTimeout + " (expected: 1 ms or more)");
        }
        if (keepAlive.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "keepAlive: " + keepAlive + " (expected: 1 s or more)");
        }
        if (connectionsMax < 1) {
            throw new IllegalArgumentException(
                    "connectionsMax: " + connectionsMax + " (expected: 1 or more)");
        }
        if (bodyBytesMax < 1) {
            throw new IllegalArgumentException(
                    "bodyBytesMax: " + bodyBytesMax + " (expected: 1 or more)");
        }
    }
}
