package dev.kaitong.risk.event;

import dev.kaitong.risk.behaviour.evidence.AtMerchant;
import dev.kaitong.risk.behaviour.evidence.Event;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.usage.MerchantFlow;
import dev.kaitong.risk.behaviour.usage.Purchase;
import dev.kaitong.risk.behaviour.usage.Use;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known around the events of one request: their merchants and devices. Read once for all of
 * them; what they add is gathered and written once.
 */
final class Surroundings {
    private final Map<String, MerchantFlow> flows;

    /**
     * Six others at one address are more than nearly any family. A choice of ours, as no data with
     * addresses are at hand.
     */
    static final int ADDRESS_OTHERS_MIN = 6;

    /**
     * At so many payments for each of them, a merchant has many other buyers: an office that eats
     * at the same place is no ring.
     */
    static final int PAYMENTS_A_SHARER = 20;

    private final Map<String, Links.Operator> operators;
    private final Map<String, Set<String>> applicants;
    private final Map<Links.Link, Set<String>> linked;
    private final SortedMap<String, MerchantFlow> added = new TreeMap<>();
    private final SortedSet<Sighting> sightings = new TreeSet<>();
    private final SortedMap<Links.Link, SortedSet<String>> newlyLinked = new TreeMap<>();

    /**
     * What was known before.
     *
     * @param flows sums by merchant
     * @param operators from where merchants are run, where it is known
     * @param applicants a few of those who were seen on a device
     * @param linked a few of those who are linked by a phone or an address
     */
    Surroundings(
            Map<String, MerchantFlow> flows,
            Map<String, Links.Operator> operators,
            Map<String, Set<String>> applicants,
            Map<Links.Link, Set<String>> linked) {
        this.flows = new HashMap<>(flows);
        this.operators = operators;
        this.applicants = new HashMap<>(applicants);
        this.linked = new HashMap<>(linked);
    }

    /** An applicant on a device for the first time. */
    record Sighting(String deviceId, String applicantId) implements Comparable<Sighting> {
        @Override
        public int compareTo(Sighting other) {
            int byDevice = deviceId.compareTo(other.deviceId);
            return byDevice == 0 ? applicantId.compareTo(other.applicantId) : byDevice;
        }
    }

    /** An event with what was known around it when it was heard of; and it is known from now on. */
    Event around(ReceivedEvent received, Evidence before) {
        if (!(received.event() instanceof Event.Used(var type, var at, Use use))) {
            return received.event();
        }
        Use amid = amid(use, received, before);
        @Nullable String merchantId = received.merchantId();
        MerchantFlow more = AtMerchant.of(before, amid);
        if (merchantId != null && !more.equals(MerchantFlow.NONE)) {
            added.merge(merchantId, more, MerchantFlow::plus);
            flows.merge(merchantId, more, MerchantFlow::plus);
        }
        return new Event.Used(type, at, amid);
    }

    private Use amid(Use use, ReceivedEvent received, Evidence before) {
        return switch (use) {
            case Use.Bought(Purchase purchase) -> {
                Use bought = new Use.Bought(amid(purchase, received));
                see(purchase.deviceId(), received.applicantId(), before);
                received.links()
                        .at(purchase.merchantId())
                        .forEach(link -> link(link, received.applicantId()));
                yield bought;
            }
            case Use.Seen seen -> {
                see(seen.deviceId(), received.applicantId(), before);
                yield seen;
            }
            case Use.Received _, Use.Refunded _, Use.Transferred _, Use.Marked _ -> use;
        };
    }

    /** What is to be added to merchants, in the order of their ids. */
    SortedMap<String, MerchantFlow> added() {
        return added;
    }

    /** Who was seen on which device for the first time, in order. */
    SortedSet<Sighting> sightings() {
        return sightings;
    }

    /** Who is linked by what for the first time, in order. */
    SortedMap<Links.Link, SortedSet<String>> newlyLinked() {
        return newlyLinked;
    }

    private Purchase amid(Purchase purchase, ReceivedEvent received) {
        Set<String> others = new TreeSet<>(applicants.getOrDefault(purchase.deviceId(), Set.of()));
        MerchantFlow flow = flows.getOrDefault(purchase.merchantId(), MerchantFlow.NONE);
        for (Links.Link link : received.links().at(purchase.merchantId())) {
            Set<String> sharing = new TreeSet<>(linked.getOrDefault(link, Set.of()));
            sharing.remove(received.applicantId());
            if (link.kind() == Links.Kind.PHONE || isRing(sharing.size(), flow, purchase)) {
                others.addAll(sharing);
            }
        }
        others.remove(received.applicantId());
        Links.Operator operator =
                operators.getOrDefault(purchase.merchantId(), Links.Operator.UNKNOWN);
        return purchase.amid(
                Math.min(Purchase.SHARERS_MAX, others.size()),
                operator.isAt(purchase, received.links()),
                flow.view(purchase.at()));
    }

    private static boolean isRing(int others, MerchantFlow flow, Purchase purchase) {
        double payments = flow.payments() / MerchantFlow.weight(purchase.at());
        return others >= ADDRESS_OTHERS_MIN && payments <= PAYMENTS_A_SHARER * others;
    }

    private void link(Links.Link link, String applicantId) {
        if (linked.computeIfAbsent(link, _ -> new TreeSet<>()).add(applicantId)) {
            newlyLinked.computeIfAbsent(link, _ -> new TreeSet<>()).add(applicantId);
        }
    }

    /** Only who is new on a device is written: nearly nobody is. */
    private void see(String deviceId, String applicantId, Evidence before) {
        boolean known =
                before.usage().devices().stream().anyMatch(one -> one.name().equals(deviceId));
        if (!known) {
            applicants.computeIfAbsent(deviceId, _ -> new TreeSet<>()).add(applicantId);
            sightings.add(new Sighting(deviceId, applicantId));
        }
    }
}
