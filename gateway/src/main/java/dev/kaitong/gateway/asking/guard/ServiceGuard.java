package dev.kaitong.gateway.asking.guard;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.breaker.Admission;
import dev.kaitong.gateway.asking.breaker.Breaker;
import dev.kaitong.gateway.asking.call.CallFailed;
import dev.kaitong.gateway.asking.call.Exchange;
import dev.kaitong.gateway.asking.call.Judge;
import dev.kaitong.gateway.asking.call.Reply;
import dev.kaitong.gateway.asking.call.Request;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.call.Trouble;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * The one way to a service. All methods of the service share it, so that its health is known in one
 * place.
 */
public final class ServiceGuard {
    private static final Logger LOG = Logger.getLogger(ServiceGuard.class);

    private final ServiceName service;
    private final GuardLimits limits;
    private final Exchange exchange;
    private final Breaker breaker;
    private final CallMeters meters;
    private final LongSupplier monotonicNanos;
    private final Map<Lane, Semaphore> places = new EnumMap<>(Lane.class);
    private final RetryBudget retries = new RetryBudget();
    private final LoudLog loud;

    /**
     * A guard.
     *
     * @param service the service behind it
     * @param limits its limits
     * @param exchange how a call is made
     * @param breaker the breaker of the service
     * @param meters what is counted
     * @param monotonicNanos monotonic time in nanoseconds
     */
    public ServiceGuard(
            ServiceName service,
            GuardLimits limits,
            Exchange exchange,
            Breaker breaker,
            CallMeters meters,
            LongSupplier monotonicNanos) {
        this.service = service;
        this.limits = limits;
        this.exchange = exchange;
        this.breaker = breaker;
        this.meters = meters;
        this.monotonicNanos = monotonicNanos;
        this.loud = new LoudLog(LOG, monotonicNanos);
        limits.places().forEach((lane, number) -> places.put(lane, new Semaphore(number)));
    }

    /** The service behind it. */
    public ServiceName service() {
        return service;
    }

    /** The breaker of the service. */
    public Breaker breaker() {
        return breaker;
    }

    /** Free places in a lane. */
    public int free(Lane lane) {
        return lane(lane).availablePermits();
    }

    /** Over the last minute: how long half of the calls took at most, and 99 of 100. */
    public List<Duration> lastMinute() {
        return meters.lastMinute();
    }

    /**
     * Asks the service, if its breaker and the places allow; answers within the deadline.
     *
     * @param lane whose places are used
     * @param request what is sent
     * @param deadline when an answer is worth nothing any more
     * @param judge what an answer is worth
     */
    public <T> Told<T> ask(Lane lane, Request request, Deadline deadline, Judge<T> judge) {
        long started = monotonicNanos.getAsLong();
        Told<T> told = placed(lane, request, deadline, judge);
        meters.called(told, Duration.ofNanos(monotonicNanos.getAsLong() - started));
        loud.complain(service, request, told);
        return told;
    }

    /**
     * Asks the service past places and breaker, once, and tells the breaker nothing: for probes,
     * whose verdict it is told as a probe's, and for warming up, which counts for nothing.
     */
    public <T> Told<T> askUnguarded(Request request, Judge<T> judge) {
        Told<T> told = attempt(Lane.WORKER, request, limits.timeout(), judge).told();
        loud.complain(service, request, told);
        return told;
    }

    private <T> Told<T> placed(Lane lane, Request request, Deadline deadline, Judge<T> judge) {
        Semaphore free = lane(lane);
        if (!free.tryAcquire()) {
            return Told.silent(
                    Trouble.BULKHEAD_FULL, "every place of lane " + lane.wireName() + " is taken");
        }
        try {
            return switch (breaker.admit()) {
                case Admission.Barred(Trouble trouble) ->
                        Told.silent(trouble, "not asked: " + trouble.wireName());
                case Admission.Granted granted -> admitted(granted, lane, request, deadline, judge);
            };
        } finally {
            free.release();
        }
    }

    private <T> Told<T> admitted(
            Admission.Granted granted,
            Lane lane,
            Request request,
            Deadline deadline,
            Judge<T> judge) {
        Duration budget = budget(lane, deadline);
        if (budget.compareTo(limits.leastBudget()) < 0) {
            return Told.silent(Trouble.NO_TIME, "too little of the deadline is left to ask");
        }
        retries.called();
        Attempt<T> attempt = attempt(lane, request, budget, judge);
        if (attempt.repeatable() && mayRepeat(lane, deadline)) {
            attempt = attempt(lane, request, budget(lane, deadline), judge);
        }
        breaker.judged(granted, attempt.told());
        return attempt.told();
    }

    /** What came of one call, and whether asking once more is harmless. */
    private record Attempt<T>(Told<T> told, boolean repeatable) {}

    private boolean mayRepeat(Lane lane, Deadline deadline) {
        return breaker.isClosed()
                && budget(lane, deadline).compareTo(limits.leastBudget()) >= 0
                && retries.take();
    }

    private <T> Attempt<T> attempt(Lane lane, Request request, Duration budget, Judge<T> judge) {
        long sent = monotonicNanos.getAsLong();
        try {
            Reply reply = exchange.exchange(request, budget);
            Told<T> told = judge.judge(reply);
            Duration took = Duration.ofNanos(monotonicNanos.getAsLong() - sent);
            return new Attempt<>(
                    took.compareTo(limits.slow(lane)) > 0 ? slowed(told) : told, false);
        } catch (CallFailed failed) {
            return new Attempt<>(
                    Told.silent(failed.trouble(), failed.detail()), failed.repeatable());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Attempt<>(Told.silent(Trouble.CALLER_GONE, "whoever asked has gone"), false);
        } catch (RuntimeException bug) {
            // Nothing that a service sends may become an exception of ours.
            LOG.errorf(bug, "An answer of %s could not be judged", service.wireName());
            return new Attempt<>(Told.silent(Trouble.MALFORMED, "could not be judged"), false);
        }
    }

    private static <T> Told<T> slowed(Told<T> told) {
        return told instanceof Told.Answered<T>(T value, Told.Sign sign) && sign == Told.Sign.GOOD
                ? new Told.Answered<>(value, Told.Sign.BAD)
                : told;
    }

    private Duration budget(Lane lane, Deadline deadline) {
        Duration rest = deadline.rest(monotonicNanos.getAsLong()).minus(limits.reserve());
        Duration most = limits.timeout(lane);
        return rest.compareTo(most) < 0 ? rest : most;
    }

    private Semaphore lane(Lane lane) {
        Semaphore free = places.get(lane);
        if (free == null) {
            throw new IllegalArgumentException("lane: " + lane + " (expected: one with places)");
        }
        return free;
    }
}
