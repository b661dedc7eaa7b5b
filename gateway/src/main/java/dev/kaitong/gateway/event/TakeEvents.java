package dev.kaitong.gateway.event;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.problem.FieldError;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.gateway.asking.guard.Deadline;
import dev.kaitong.gateway.asking.guard.Lane;
import dev.kaitong.gateway.line.event.TakeLineEvents;
import dev.kaitong.gateway.line.facts.LineEvent;
import dev.kaitong.gateway.storage.Storage;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Has the events of a request stored by everybody who keeps them: the services first and at once,
 * then the gateway for what is about the line, so that nothing acts on a line that its owner
 * refused.
 */
@ApplicationScoped
class TakeEvents {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final PassOn passOn;
    private final TakeLineEvents takeLineEvents;
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("events-", 0).factory());

    TakeEvents(PassOn passOn, TakeLineEvents takeLineEvents) {
        this.passOn = passOn;
        this.takeLineEvents = takeLineEvents;
    }

    /**
     * What became of a request.
     *
     * @param stored events that are stored by all of their owners
     * @param errors what is wrong with the others
     */
    record Taken(int stored, List<FieldError> errors) {}

    /**
     * Takes events.
     *
     * @param read what was read of the request
     * @param indexed whether it was a list
     * @throws ProblemException 503 when an owner did not say that it has stored them; what others
     *     have stored stays, and counts once when it comes again
     */
    Taken take(ReadEvents.Read read, boolean indexed, String requestId) {
        Deadline deadline = Deadline.in(Deadline.MAX, System.nanoTime());
        Map<ServiceName, Future<PassOn.PassedOn>> asked = new EnumMap<>(ServiceName.class);
        for (ServiceName service : ServiceName.values()) {
            List<ReceivedEvent> events = of(service, read.good());
            if (!events.isEmpty()) {
                asked.put(
                        service,
                        threads.submit(() ->
                                passOn.passOn(
                                        service,
                                        events,
                                        indexed,
                                        deadline,
                                        Lane.FORWARD,
                                        requestId)));
            }
        }
        Set<Integer> bad = new TreeSet<>();
        List<FieldError> errors = new ArrayList<>(read.errors());
        List<String> silent = new ArrayList<>();
        asked.forEach((service, future) -> {
            PassOn.PassedOn passedOn = result(future);
            bad.addAll(passedOn.bad());
            errors.addAll(passedOn.errors());
            if (!passedOn.stored()) {
                silent.add(service.wireName());
            }
        });
        if (!silent.isEmpty()) {
            throw ProblemException.unavailable(
                    "Not stored by: "
                            + String.join(", ", silent)
                            + ". The same events may be sent again; each counts once.",
                    RETRY_AFTER);
        }
        List<ReceivedEvent> stored =
                read.good().stream().filter(event -> !bad.contains(event.place())).toList();
        keep(stored);
        return new Taken(stored.size(), errors.stream().distinct().toList());
    }

    private static List<ReceivedEvent> of(ServiceName service, List<ReceivedEvent> events) {
        return events.stream()
                .filter(event ->
                        event.type().owners().stream()
                                .anyMatch(owner -> owner.service() == service))
                .toList();
    }

    private void keep(List<ReceivedEvent> stored) {
        List<LineEvent> ours =
                stored.stream()
                        .filter(event -> event.type().owners().contains(EventOwner.LINE))
                        .map(LineEventOf::received)
                        .toList();
        List<String> voided =
                stored.stream()
                        .filter(event -> event.type().voidsLastKnownGood())
                        .map(event -> event.event().subject())
                        .distinct()
                        .toList();
        Storage.<@Nullable Void>read(() -> {
            if (!voided.isEmpty()) {
                takeLineEvents.voidGood(voided);
            }
            if (!ours.isEmpty()) {
                takeLineEvents.take(ours);
            }
            return null;
        });
    }

    private static PassOn.PassedOn result(Future<PassOn.PassedOn> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Events could not be passed on", e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable("Interrupted while storing.", RETRY_AFTER);
        }
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}
