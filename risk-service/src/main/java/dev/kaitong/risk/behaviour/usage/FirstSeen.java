package dev.kaitong.risk.behaviour.usage;

import dev.kaitong.contract.Checks;
import dev.kaitong.contract.Era;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When a device or a region was first seen.
 *
 * @param name its id
 * @param at when first
 */
public record FirstSeen(String name, Instant at) implements Comparable<FirstSeen> {
    public FirstSeen {
        Checks.text("name", Checks.present("name", name), Purchase.TEXT_MAX);
        Era.instant("at", Checks.present("at", at));
    }

    /**
     * A list with one more sighting. Those first seen longest ago are kept, which is a function of
     * the set of sightings: a name that was pushed out comes back only with an older sighting.
     */
    static List<FirstSeen> with(List<FirstSeen> known, FirstSeen sighting, int most) {
        for (FirstSeen other : known) {
            if (other.name.equals(sighting.name)) {
                if (!sighting.at.isBefore(other.at)) {
                    return known;
                }
                break;
            }
        }
        List<FirstSeen> longer = new ArrayList<>(known);
        longer.removeIf(other -> other.name.equals(sighting.name));
        longer.add(sighting);
        longer.sort(null);
        return List.copyOf(longer.subList(0, Math.min(longer.size(), most)));
    }

    @Override
    public int compareTo(FirstSeen other) {
        int byTime = at.compareTo(other.at);
        return byTime == 0 ? name.compareTo(other.name) : byTime;
    }
}
