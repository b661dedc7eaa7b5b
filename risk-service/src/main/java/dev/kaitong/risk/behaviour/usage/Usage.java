package dev.kaitong.risk.behaviour.usage;

import dev.kaitong.contract.Checks;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How one applicant used the line lately. Everything is the first few of a total order, so it is a
 * function of the set of events and never of their order, and its size is bounded.
 *
 * @param purchases the most recent, at most {@link #PURCHASES_MAX}, most recent first
 * @param receipts the most recent instant ones, at most {@link #RECEIPTS_MAX}
 * @param refunds the most recent, at most {@link #OTHERS_MAX}
 * @param transfers the most recent, at most {@link #OTHERS_MAX}
 * @param devices the first ever seen, at most {@link #SEEN_MAX}, the earliest first
 * @param regions the first ever seen, at most {@link #SEEN_MAX}, the earliest first
 * @param marks when things happened of which nothing but the time matters: the most recent {@link
 *     #MARKS_MAX} of each, most recent first
 */
public record Usage(
        List<Purchase> purchases,
        List<Receipt> receipts,
        List<Refund> refunds,
        List<Transfer> transfers,
        List<FirstSeen> devices,
        List<FirstSeen> regions,
        Map<Mark, List<Instant>> marks) {
    /** Most purchases that are remembered. */
    public static final int PURCHASES_MAX = 64;

    /** Most instant receipts that are remembered. */
    public static final int RECEIPTS_MAX = 32;

    /** Most refunds that are remembered, and most transfers. */
    public static final int OTHERS_MAX = 24;

    /** Most devices that are remembered, and most regions. */
    public static final int SEEN_MAX = 16;

    /** Most times of one type that are remembered. */
    public static final int MARKS_MAX = 16;

    /** Nothing is known. */
    public static final Usage NONE =
            new Usage(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

    public Usage {
        purchases = sorted("purchases", purchases, PURCHASES_MAX);
        receipts = sorted("receipts", receipts, RECEIPTS_MAX);
        refunds = sorted("refunds", refunds, OTHERS_MAX);
        transfers = sorted("transfers", transfers, OTHERS_MAX);
        devices = sorted("devices", devices, SEEN_MAX);
        regions = sorted("regions", regions, SEEN_MAX);
        Map<Mark, List<Instant>> copy = new EnumMap<>(Mark.class);
        // A request may leave it out, whatever the type says.
        Map<Mark, List<Instant>> given = Objects.requireNonNullElse(marks, Map.of());
        given.forEach((mark, times) ->
                copy.put(
                        mark,
                        Checks.list("marks", times, MARKS_MAX).stream()
                                .sorted(Comparator.reverseOrder())
                                .toList()));
        marks = Collections.unmodifiableMap(copy);
    }

    /** The same with one more thing that happened. */
    public Usage with(Use use) {
        return switch (use) {
            case Use.Bought(Purchase one) ->
                    copy(Latest.with(purchases, one, PURCHASES_MAX), receipts, refunds, transfers)
                            .seen(one.deviceId(), one.region(), one.at());
            case Use.Received(Receipt one) ->
                    copy(purchases, Latest.with(receipts, one, RECEIPTS_MAX), refunds, transfers);
            case Use.Refunded(Refund one) ->
                    copy(purchases, receipts, Latest.with(refunds, one, OTHERS_MAX), transfers);
            case Use.Transferred(Transfer one) ->
                    copy(purchases, receipts, refunds, Latest.with(transfers, one, OTHERS_MAX));
            case Use.Seen(String device, String region, Instant at) -> seen(device, region, at);
            case Use.Marked(Mark mark, Instant at) -> marked(mark, at);
        };
    }

    /** Times of a mark, most recent first. */
    public List<Instant> marks(Mark mark) {
        return marks.getOrDefault(mark, List.of());
    }

    private Usage copy(
            List<Purchase> bought,
            List<Receipt> received,
            List<Refund> refunded,
            List<Transfer> transferred) {
        return new Usage(bought, received, refunded, transferred, devices, regions, marks);
    }

    private Usage seen(String device, String region, Instant at) {
        List<FirstSeen> known = FirstSeen.with(devices, new FirstSeen(device, at), SEEN_MAX);
        List<FirstSeen> places = FirstSeen.with(regions, new FirstSeen(region, at), SEEN_MAX);
        return known.equals(devices) && places.equals(regions)
                ? this
                : new Usage(purchases, receipts, refunds, transfers, known, places, marks);
    }

    private Usage marked(Mark mark, Instant at) {
        Map<Mark, List<Instant>> more = new EnumMap<>(Mark.class);
        more.putAll(marks);
        more.put(mark, Latest.times(marks(mark), at, MARKS_MAX));
        return new Usage(purchases, receipts, refunds, transfers, devices, regions, more);
    }

    private static <T extends Comparable<T>> List<T> sorted(String name, List<T> list, int most) {
        List<T> checked = Checks.list(name, list, most);
        for (int i = 1; i < checked.size(); i++) {
            if (checked.get(i - 1).compareTo(checked.get(i)) > 0) {
                return checked.stream().sorted().toList();
            }
        }
        return checked;
    }
}
