package dev.kaitong.gateway.asking.guard;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.call.Request;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.call.Trouble;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/** Errors that every call may repeat: one line a second, as the metrics count them all. */
final class LoudLog {
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final Logger log;
    private final LongSupplier monotonicNanos;
    private final AtomicLong nextNanos;

    LoudLog(Logger log, LongSupplier monotonicNanos) {
        this.log = log;
        this.monotonicNanos = monotonicNanos;
        this.nextNanos = new AtomicLong(monotonicNanos.getAsLong());
    }

    void say(String line) {
        long now = monotonicNanos.getAsLong();
        long next = nextNanos.get();
        if (now - next >= 0 && nextNanos.compareAndSet(next, now + PAUSE_NANOS)) {
            log.error(line);
        }
    }

    /** A refusal of what we send is our bug, and no breaker will show it. */
    void complain(ServiceName service, Request request, Told<?> told) {
        if (told instanceof Told.Silent<?>(Trouble trouble, String detail)
                && (trouble == Trouble.OUR_REQUEST || trouble == Trouble.OUR_TOKEN)) {
            say(
                    "%s refuses %s %s of the gateway (%s), request %s"
                            .formatted(
                                    service.wireName(),
                                    request.method().name(),
                                    request.route(),
                                    detail,
                                    request.requestId()));
        }
    }
}
