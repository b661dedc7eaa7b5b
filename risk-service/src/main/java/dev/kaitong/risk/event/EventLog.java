package dev.kaitong.risk.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The log of events, to which each is added once. */
@ApplicationScoped
class EventLog {
    /**
     * A copy that another transaction is adding makes this one wait for its end: whichever commits
     * has counted it. Keys are claimed in one order by everybody, so that nobody waits for ever.
     */
    private static final String ADD =
            """
            WITH given AS MATERIALIZED (
              SELECT *
                FROM unnest(?, ?, ?, ?, ?, ?) WITH ORDINALITY
                     AS event (source, id, applicant_id, type, happened_at, data, place)),
            fresh AS (
              INSERT INTO event_seen (source, id)
              SELECT source, id
                FROM given
               ORDER BY source COLLATE "C", id COLLATE "C"
              ON CONFLICT (source, id) DO NOTHING
              RETURNING source, id),
            added AS (
              INSERT INTO event (source, id, applicant_id, type, happened_at, data, received_at)
              SELECT source, id, applicant_id, type, happened_at::timestamptz, data::json, ?
                FROM given JOIN fresh USING (source, id))
            SELECT place FROM given JOIN fresh USING (source, id) ORDER BY place
            """;

    /**
     * Adds those that were not seen before.
     *
     * @param events of different keys
     * @return those that were added, in their order
     */
    List<ReceivedEvent> addNew(
            Connection connection, List<ReceivedEvent> events, Instant receivedAt)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            Columns.set(
                    connection,
                    statement,
                    events,
                    event -> event.key().source(),
                    event -> event.key().id(),
                    ReceivedEvent::applicantId,
                    event -> event.event().type().wireName(),
                    event -> event.event().at(),
                    ReceivedEvent::data);
            statement.setObject(7, OffsetDateTime.ofInstant(receivedAt, ZoneOffset.UTC));
            List<ReceivedEvent> added = new ArrayList<>();
            try (ResultSet places = statement.executeQuery()) {
                while (places.next()) {
                    added.add(events.get(places.getInt(1) - 1));
                }
            }
            return added;
        }
    }
}
