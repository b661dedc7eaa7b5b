package dev.kaitong.gateway.purchase.tell;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.forward.ForwardEvents;
import dev.kaitong.gateway.asking.guard.Deadline;
import dev.kaitong.gateway.asking.guard.Lane;
import dev.kaitong.gateway.storage.Now;
import dev.kaitong.gateway.storage.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Sends what risk-service has not stored yet, oldest first, and forgets it when it has. */
@ApplicationScoped
public class TellRisk {
    private static final Logger LOG = Logger.getLogger(TellRisk.class);
    private static final int MOST = 250;
    private static final String NEXT =
            "SELECT event_no, event FROM purchase_event WHERE refused_at IS NULL ORDER BY event_no"
                    + " LIMIT ?";
    private static final String SET_ASIDE =
            "UPDATE purchase_event SET refused_at = ? WHERE event_no = ?";
    private static final String FORGET = "DELETE FROM purchase_event WHERE event_no = ANY (?)";

    private final DataSource dataSource;
    private final Clock clock;
    private final ForwardEvents forwardEvents;

    TellRisk(DataSource dataSource, Clock clock, ForwardEvents forwardEvents) {
        this.clock = clock;
        this.dataSource = dataSource;
        this.forwardEvents = forwardEvents;
    }

    /** What one step came to. */
    public enum Step {
        /** There was something; there may be more. */
        MORE,
        /** There is nothing left. */
        NOTHING_MORE,
        /** risk-service did not take it; it is sent again. */
        NOT_TAKEN
    }

    private record Event(long number, String json) {}

    /** Sends what there is, at most 250 events. */
    public Step step() throws SQLException {
        List<Event> events = next(MOST);
        if (events.isEmpty()) {
            return Step.NOTHING_MORE;
        }
        return switch (send(events)) {
            case ForwardEvents.Forwarded.Stored _ -> {
                forget(events);
                yield Step.MORE;
            }
            case ForwardEvents.Forwarded.NoAnswer _ -> Step.NOT_TAKEN;
            case ForwardEvents.Forwarded.Refused _ -> oneByOne(events);
        };
    }

    /** One of them cannot be taken: it is our bug, and must not keep the others back. */
    private Step oneByOne(List<Event> events) throws SQLException {
        for (Event event : events) {
            switch (send(List.of(event))) {
                case ForwardEvents.Forwarded.Stored _ -> forget(List.of(event));
                case ForwardEvents.Forwarded.NoAnswer _ -> {
                    return Step.NOT_TAKEN;
                }
                case ForwardEvents.Forwarded.Refused _ -> {
                    LOG.errorf(
                            "risk-service refuses purchase event %d, which is set aside",
                            event.number());
                    setAside(event);
                }
            }
        }
        return Step.MORE;
    }

    private ForwardEvents.Forwarded send(List<Event> events) {
        String batch = events.stream().map(Event::json).collect(Collectors.joining(",", "[", "]"));
        return forwardEvents.forward(
                ServiceName.RISK,
                batch.getBytes(StandardCharsets.UTF_8),
                Deadline.in(Deadline.MAX, System.nanoTime()),
                Lane.WORKER,
                "purchases-" + UUID.randomUUID());
    }

    private List<Event> next(int most) throws SQLException {
        List<Event> events = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(NEXT)) {
            Parameters.of(select).count(most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(new Event(row.getLong(1), row.getString(2)));
                }
            }
        }
        return events;
    }

    private void setAside(Event event) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(SET_ASIDE)) {
            Parameters.of(update).instant(Now.of(clock)).number(event.number());
            update.executeUpdate();
        }
    }

    private void forget(List<Event> events) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(FORGET)) {
            Parameters.of(delete)
                    .array(
                            connection.createArrayOf(
                                    "bigint", events.stream().map(Event::number).toArray()));
            delete.executeUpdate();
        }
    }
}
