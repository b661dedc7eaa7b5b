package dev.kaitong.risk.testing;

import dev.kaitong.risk.behaviour.evidence.Bill;
import dev.kaitong.risk.behaviour.evidence.Event;
import dev.kaitong.risk.behaviour.evidence.EventType;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.evidence.Occurrences;
import dev.kaitong.risk.behaviour.evidence.Repayment;
import dev.kaitong.risk.behaviour.evidence.Violation;
import dev.kaitong.risk.behaviour.usage.Purchase;
import dev.kaitong.risk.behaviour.usage.Usage;
import dev.kaitong.risk.behaviour.usage.Use;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The readable twin of the fold: keeps the whole history and looks through all of it. */
public final class NaiveHistory {
    private final List<Event> events;

    public NaiveHistory(List<Event> events) {
        this.events = List.copyOf(events);
    }

    /** Kind and expiry of everything that was recorded and not cleared at or after that. */
    public List<String> standing() {
        return of(Event.ViolationRecorded.class)
                .map(Event.ViolationRecorded::violation)
                .filter(violation -> !cleared(violation))
                .map(violation -> violation.kind() + " " + violation.expiresOn())
                .distinct()
                .sorted()
                .toList();
    }

    /** The last day before which a violation counts. */
    public boolean refusesOn(LocalDate day) {
        return of(Event.ViolationRecorded.class)
                .map(Event.ViolationRecorded::violation)
                .anyMatch(violation -> !cleared(violation) && day.isBefore(violation.expiresOn()));
    }

    /** How often each type happened, and when last. */
    public Map<EventType, Occurrences> occurrences() {
        return events.stream()
                .collect(
                        Collectors.toMap(
                                Event::type,
                                event -> new Occurrences(1, event.at()),
                                (one, other) ->
                                        new Occurrences(
                                                one.count() + other.count(),
                                                Collections.max(
                                                        List.of(one.lastAt(), other.lastAt())))));
    }

    /** The most recent bills. */
    public List<Bill> bills() {
        return mostRecent(
                of(Event.BillIssued.class).map(Event.BillIssued::bill), Evidence.BILLS_MAX);
    }

    /** The most recent repayments. */
    public List<Repayment> repayments() {
        return mostRecent(
                of(Event.RepaymentMade.class).map(Event.RepaymentMade::repayment),
                Evidence.REPAYMENTS_MAX);
    }

    /** The most recent purchases. */
    public List<Purchase> purchases() {
        Stream<Purchase> bought =
                of(Event.Used.class)
                        .map(Event.Used::use)
                        .filter(Use.Bought.class::isInstance)
                        .map(Use.Bought.class::cast)
                        .map(Use.Bought::purchase);
        return mostRecent(bought, Usage.PURCHASES_MAX);
    }

    /** When each device was first seen, the earliest first. */
    public List<String> firstDevices() {
        Map<String, Instant> first = new HashMap<>();
        of(Event.Used.class)
                .forEach(event -> {
                    switch (event.use()) {
                        case Use.Bought(Purchase one) ->
                                first.merge(one.deviceId(), one.at(), this::earlier);
                        case Use.Seen(String device, String _, Instant at) ->
                                first.merge(device, at, this::earlier);
                        case Use.Received _, Use.Refunded _, Use.Transferred _, Use.Marked _ -> {}
                    }
                });
        return first.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Instant>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(Usage.SEEN_MAX)
                .map(one -> one.getKey() + " " + one.getValue())
                .toList();
    }

    private Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private boolean cleared(Violation violation) {
        return of(Event.ViolationCleared.class)
                .map(Event.ViolationCleared::clearance)
                .filter(clearance ->
                        clearance.kind() == null
                                || Objects.equals(clearance.kind(), violation.kind()))
                .anyMatch(clearance -> !clearance.at().isBefore(violation.recordedAt()));
    }

    private static <T extends Comparable<T>> List<T> mostRecent(Stream<T> all, int most) {
        return all.sorted().limit(most).toList();
    }

    private <T extends Event> Stream<T> of(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }
}
