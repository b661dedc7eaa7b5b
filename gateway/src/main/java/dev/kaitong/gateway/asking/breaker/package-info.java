/**
 * The circuit breaker of a service and the probe that closes it again.
 *
 * <p>The breaker is SmallRye Fault Tolerance's, and it is told verdicts instead of being wrapped
 * around calls. The library knows success and failure only: whatever is excluded from failing
 * counts as a success, dilutes the window and closes a half-open breaker. Our rule has a third
 * case, "says nothing about the service" (our own 4xx, a caller who left, no time to ask), and this
 * way it leaves no trace. A call that hangs cannot hold the breaker either: who is told verdicts
 * waits for nobody.
 */
@NullMarked
package dev.kaitong.gateway.asking.breaker;

import org.jspecify.annotations.NullMarked;
