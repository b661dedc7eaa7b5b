package dev.kaitong.gateway.maintenance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A planned maintenance as operators see it.
 *
 * @param maintenanceId its id
 * @param part the service
 * @param state whether it is still ahead, on, or over
 * @param startsAt its first instant
 * @param endsAt the first instant after it, as planned
 * @param note what shoppers are told; none when our own words will do
 * @param plannedBy who planned it
 * @param plannedAt when it was planned
 * @param endedBy who ended it before its time; none otherwise
 * @param endedAt when it was ended before its time; none otherwise
 */
public record MaintenanceView(
        UUID maintenanceId,
        String part,
        State state,
        Instant startsAt,
        Instant endsAt,
        Maintenance.@Nullable Note note,
        String plannedBy,
        Instant plannedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {
    /** Where it stands. */
    public enum State {
        PLANNED,
        ON,
        OVER
    }

    /**
     * A list of them.
     *
     * @param maintenances newest first
     */
    public record Page(List<MaintenanceView> maintenances) {}

    static MaintenanceView of(Maintenance maintenance, Instant now) {
        Maintenance.@Nullable Ended ended = maintenance.ended();
        return new MaintenanceView(
                maintenance.maintenanceId(),
                maintenance.part().wireName(),
                maintenance.isOn(now)
                        ? State.ON
                        : maintenance.isAhead(now) ? State.PLANNED : State.OVER,
                maintenance.startsAt(),
                maintenance.endsAt(),
                maintenance.note(),
                maintenance.plannedBy(),
                maintenance.plannedAt(),
                ended == null ? null : ended.by(),
                ended == null ? null : ended.at());
    }
}
