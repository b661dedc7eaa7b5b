package dev.kaitong.risk.event;

import dev.kaitong.risk.behaviour.evidence.AtMerchant;
import dev.kaitong.risk.behaviour.evidence.Event;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.usage.MerchantFlow;
import dev.kaitong.risk.behaviour.usage.Purchase;
import dev.kaitong.risk.behaviour.usage.Use;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
    private final Map<String, String> operatorDevices;
    private final Map<String, Set<String>> applicants;
    private final SortedMap<String, MerchantFlow> added = new TreeMap<>();
    private final SortedSet<Sighting> sightings = new TreeSet<>();

    /**
     * What was known before.
     *
     * @param flows sums by merchant
     * @param operatorDevices the device from which a merchant is run, where it is known
     * @param applicants a few of those who were seen on a device
     */
    Surroundings(
            Map<String, MerchantFlow> flows,
            Map<String, String> operatorDevices,
            Map<String, Set<String>> applicants) {
        this.flows = new HashMap<>(flows);
        this.operatorDevices = operatorDevices;
        this.applicants = new HashMap<>(applicants);
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
        Use amid = amid(use, received.applicantId(), before);
        @Nullable String merchantId = received.merchantId();
        MerchantFlow more = AtMerchant.of(before, amid);
        if (merchantId != null && !more.equals(MerchantFlow.NONE)) {
            added.merge(merchantId, more, MerchantFlow::plus);
            flows.merge(merchantId, more, MerchantFlow::plus);
        }
        return new Event.Used(type, at, amid);
    }

    private Use amid(Use use, String applicantId, Evidence before) {
        return switch (use) {
            case Use.Bought(Purchase purchase) -> {
                Use bought = new Use.Bought(amid(purchase, applicantId));
                see(purchase.deviceId(), applicantId, before);
                yield bought;
            }
            case Use.Seen seen -> {
                see(seen.deviceId(), applicantId, before);
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

    private Purchase amid(Purchase purchase, String applicantId) {
        Set<String> seen = applicants.getOrDefault(purchase.deviceId(), Set.of());
        int others = seen.size() - (seen.contains(applicantId) ? 1 : 0);
        return purchase.amid(
                Math.min(Purchase.SHARERS_MAX, others),
                Objects.equals(operatorDevices.get(purchase.merchantId()), purchase.deviceId()),
                flows.getOrDefault(purchase.merchantId(), MerchantFlow.NONE).view(purchase.at()));
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
