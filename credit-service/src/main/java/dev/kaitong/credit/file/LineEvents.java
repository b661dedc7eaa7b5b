package dev.kaitong.credit.file;

import dev.kaitong.edge.wire.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Append-only store of what happened to the lines. */
@ApplicationScoped
class LineEvents {
    /** Older events no longer shape the account: two windows of the scorecard. */
    private static final Duration KEPT_IN_VIEW = Duration.ofDays(400);

    private final DataSource database;

    LineEvents(DataSource database) {
        this.database = database;
    }

    /** Stores an event; false when its id was seen before. */
    boolean store(String source, String id, String applicantId, LineEvent event) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "INSERT INTO line_event (source, event_id, applicant_id, type,"
                                    + " happened_at, amount_fen, days_past_due) VALUES (?, ?, ?, ?,"
                                    + " ?, ?, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, source);
            insert.setString(2, id);
            insert.setString(3, applicantId);
            insert.setString(4, event.type().name());
            insert.setTimestamp(5, Timestamp.from(event.at()));
            insert.setLong(6, event.amountFen());
            insert.setInt(7, event.daysPastDue());
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("a line event could not be stored", e);
        }
    }

    /** What happened to an applicant's line in the time that counts, newest first. */
    List<LineEvent> of(String applicantId, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT type, happened_at, amount_fen, days_past_due FROM"
                                        + " line_event WHERE applicant_id = ? AND happened_at >= ?"
                                        + " AND happened_at <= ?"
                                        + " ORDER BY happened_at DESC LIMIT 2000")) {
            select.setString(1, applicantId);
            select.setTimestamp(2, Timestamp.from(now.minus(KEPT_IN_VIEW)));
            // One from further ahead was stored when nobody looked at its time.
            select.setTimestamp(3, Timestamp.from(CloudEvent.latest(now)));
            List<LineEvent> events = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(
                            new LineEvent(
                                    LineEvent.Type.valueOf(rows.getString(1)),
                                    rows.getTimestamp(2).toInstant(),
                                    rows.getLong(3),
                                    rows.getInt(4)));
                }
            }
            return events;
        } catch (SQLException e) {
            throw new IllegalStateException("line events could not be read", e);
        }
    }
}
