package dev.kaitong.gateway.maintenance;

import dev.kaitong.contract.ProblemType;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.id.UuidV7;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.gateway.storage.Now;
import dev.kaitong.gateway.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Plans maintenances and ends them, on behalf of an operator. */
@ApplicationScoped
class PlanMaintenance {
    /** The longest maintenance: tickets live for a day, and nobody shall wait for longer. */
    static final Duration LENGTH_MAX = Duration.ofHours(24);

    /** How far ahead one may be planned. */
    static final Duration AHEAD_MAX = Duration.ofDays(90);

    private static final Duration LISTED = Duration.ofDays(30);
    private static final int LISTED_MAX = 100;
    private static final Logger LOG = Logger.getLogger(PlanMaintenance.class);

    private final MaintenanceRows rows;
    private final MaintenanceBoard board;
    private final Clock clock;

    PlanMaintenance(MaintenanceRows rows, MaintenanceBoard board, Clock clock) {
        this.rows = rows;
        this.board = board;
        this.clock = clock;
    }

    /**
     * Plans one.
     *
     * @param startsAt its first instant; now when there is none, or when it has passed
     * @throws ProblemException 400 when its times are impossible, 409 when too many are planned
     */
    Maintenance plan(
            ServiceName part,
            @Nullable Instant startsAt,
            Instant endsAt,
            Maintenance.@Nullable Note note,
            String operator) {
        Instant now = Now.of(clock);
        Instant start = startsAt == null || startsAt.isBefore(now) ? now : startsAt;
        if (!endsAt.isAfter(start)) {
            throw ProblemException.invalid(
                    "endsAt",
                    startsAt == null ? "must be in the future" : "must be after startsAt");
        }
        if (Duration.between(start, endsAt).compareTo(LENGTH_MAX) > 0) {
            throw ProblemException.invalid(
                    "endsAt", "must be at most " + LENGTH_MAX.toHours() + " hours after the start");
        }
        if (start.isAfter(now.plus(AHEAD_MAX))) {
            throw ProblemException.invalid(
                    "startsAt", "must be at most " + AHEAD_MAX.toDays() + " days ahead");
        }
        Maintenance planned =
                new Maintenance(UuidV7.at(now), part, start, endsAt, note, operator, now, null);
        Storage.read(() -> {
            if (rows.countAhead(now) >= MaintenanceBoard.AHEAD_MAX) {
                throw new ProblemException(
                        ProblemType.CONFLICT, "Too many maintenances are planned already.");
            }
            rows.add(planned);
            board.refresh();
            return planned;
        });
        LOG.infof("Maintenance of %s from %s to %s is planned", part.wireName(), start, endsAt);
        return planned;
    }

    /**
     * Ends one before its time, or calls it off; once, however often it is asked for.
     *
     * @throws ProblemException 404 when there is none
     */
    Maintenance end(UUID maintenanceId, String operator) {
        Instant now = Now.of(clock);
        return Storage.read(() -> {
            Maintenance before = rows.find(maintenanceId).orElseThrow(PlanMaintenance::unknown);
            if (!before.isAhead(now)) {
                return before;
            }
            rows.end(maintenanceId, operator, now);
            board.refresh();
            LOG.infof("Maintenance of %s is ended", before.part().wireName());
            return rows.find(maintenanceId).orElseThrow(PlanMaintenance::unknown);
        });
    }

    /** Those of the last 30 days and those ahead, newest first; at most 100. */
    List<Maintenance> list() {
        return Storage.read(() -> rows.newest(clock.instant().minus(LISTED), LISTED_MAX));
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such maintenance.");
    }
}
