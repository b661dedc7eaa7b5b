package dev.kaitong.risk.behaviour.usage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Keeps the first few of a total order, whatever the order in which they come. */
final class Latest {
    private Latest() {}

    /** A sorted list with one more member, cut to so many. */
    static <T extends Comparable<T>> List<T> with(List<T> sorted, T member, int most) {
        int found = Collections.binarySearch(sorted, member);
        return inserted(sorted, member, found < 0 ? -found - 1 : found, most);
    }

    /** Times, the latest first, with one more. */
    static List<Instant> times(List<Instant> latestFirst, Instant at, int most) {
        int found = Collections.binarySearch(latestFirst, at, Collections.reverseOrder());
        return inserted(latestFirst, at, found < 0 ? -found - 1 : found, most);
    }

    private static <T> List<T> inserted(List<T> sorted, T member, int place, int most) {
        List<T> longer = new ArrayList<>(sorted);
        longer.add(place, member);
        return List.copyOf(longer.subList(0, Math.min(longer.size(), most)));
    }
}
