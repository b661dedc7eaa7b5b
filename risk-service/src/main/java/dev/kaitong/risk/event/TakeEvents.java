package dev.kaitong.risk.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kaitong.edge.wire.CloudEvent;
import dev.kaitong.risk.RiskConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Takes the events of a request in one transaction, and returns after its commit. */
@ApplicationScoped
class TakeEvents {
    private final ParseEvents parseEvents;
    private final EventLog log;
    private final FoldEvents foldEvents;
    private final DataSource database;
    private final Clock clock;
    private final Duration aheadMax;

    TakeEvents(
            ParseEvents parseEvents,
            EventLog log,
            FoldEvents foldEvents,
            DataSource database,
            Clock clock,
            RiskConfig config) {
        this.parseEvents = parseEvents;
        this.log = log;
        this.foldEvents = foldEvents;
        this.database = database;
        this.clock = clock;
        this.aheadMax = config.aheadMax();
    }

    Taken one(CloudEvent event) throws JsonProcessingException {
        Instant now = clock.instant();
        return take(List.of(parseEvents.one(event, times(now))), now);
    }

    Taken all(List<CloudEvent> events) throws JsonProcessingException {
        Instant now = clock.instant();
        return take(parseEvents.all(events, times(now)), now);
    }

    private ParseEvents.Times times(Instant now) {
        return new ParseEvents.Times(now.minus(CloudEvent.AGE_MAX), now.plus(aheadMax));
    }

    /** The first of several copies in one request counts. */
    private Taken take(List<ReceivedEvent> events, Instant now) {
        Set<ReceivedEvent.Key> keys = new HashSet<>();
        List<ReceivedEvent> different = new ArrayList<>(events);
        different.removeIf(event -> !keys.add(event.key()));
        int accepted = different.isEmpty() ? 0 : store(different, now);
        return new Taken(accepted, events.size() - accepted);
    }

    private int store(List<ReceivedEvent> events, Instant now) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                List<ReceivedEvent> fresh = log.addNew(connection, events, now);
                foldEvents.fold(connection, fresh, now);
                connection.commit();
                committed = true;
                return fresh.size();
            } finally {
                if (!committed) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the events could not be stored", e);
        }
    }
}
