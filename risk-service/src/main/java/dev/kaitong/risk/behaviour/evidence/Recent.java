package dev.kaitong.risk.behaviour.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Keeps the first few of a total order, which is a function of the set and not of the order in
 * which it came.
 */
final class Recent {
    private Recent() {}

    /** A sorted list with one more member, cut to so many. */
    static <T extends Comparable<T>> List<T> with(List<T> sorted, T member, int most) {
        int found = Collections.binarySearch(sorted, member);
        int place = found < 0 ? -found - 1 : found;
        List<T> longer = new ArrayList<>(sorted);
        longer.add(place, member);
        return List.copyOf(longer.subList(0, Math.min(longer.size(), most)));
    }
}
