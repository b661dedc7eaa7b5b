package dev.kaitong.gateway.maintenance;

import dev.kaitong.contract.ServiceName;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A planned maintenance of a service, half open.
 *
 * @param maintenanceId its id
 * @param part the service that is taken out
 * @param startsAt its first instant
 * @param endsAt the first instant after it, as planned
 * @param note what shoppers are told; none when our own words will do
 * @param plannedBy who planned it
 * @param plannedAt when it was planned
 * @param ended that it was ended or called off before its time; none otherwise
 */
public record Maintenance(
        UUID maintenanceId,
        ServiceName part,
        Instant startsAt,
        Instant endsAt,
        @Nullable Note note,
        String plannedBy,
        Instant plannedAt,
        @Nullable Ended ended) {
    /**
     * What shoppers are told, in both languages.
     *
     * @param zh in Chinese
     * @param en in English
     */
    public record Note(String zh, String en) {}

    /**
     * That it was ended before its time.
     *
     * @param by who ended it
     * @param at when
     */
    public record Ended(String by, Instant at) {}

    /** The first instant at which it is over. */
    public Instant over() {
        return ended != null && ended.at().isBefore(endsAt) ? ended.at() : endsAt;
    }

    /** Whether it holds at an instant or will later. */
    public boolean isAhead(Instant now) {
        return startsAt.isBefore(over()) && now.isBefore(over());
    }

    /** Whether it holds at an instant. */
    public boolean isOn(Instant now) {
        return isAhead(now) && !now.isBefore(startsAt);
    }
}
