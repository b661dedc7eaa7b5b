package dev.kaitong.gateway.line.event;

import dev.kaitong.gateway.line.facts.LineEvent;
import dev.kaitong.gateway.storage.Parameters;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The events about bills and accounts. */
@Singleton
class EventRows {
    /** Older bills no longer say anything about a line: credit-service looks as far back. */
    static final Duration IN_VIEW = Duration.ofDays(400);

    private static final int BILLS_MAX = 2_000;

    private static final String STORE =
            """
            INSERT INTO line_event (source, id, applicant_id, kind, happened_at, amount_fen,
                days_past_due, due_on, stored_at)
            SELECT source, id, applicant_id, kind, happened_at::timestamptz, amount_fen::bigint,
                days_past_due::integer, nullif(due_on, '')::date, ?
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[])
                AS given (source, id, applicant_id, kind, happened_at, amount_fen, days_past_due,
                    due_on)
            ORDER BY source, id
            ON CONFLICT DO NOTHING
            RETURNING source, id\
            """;

    private static final String BILLS =
            """
            SELECT e.* FROM unnest(?::text[], ?::text[]) AS a (applicant_id, since), LATERAL (
                SELECT source, id, applicant_id, kind, happened_at, amount_fen, days_past_due, due_on
                FROM line_event b
                WHERE b.applicant_id = a.applicant_id AND b.happened_at >= a.since::timestamptz
                    AND b.kind IN ('BILL_ISSUED', 'BILL_OVERDUE', 'REPAYMENT_MADE')
                ORDER BY b.happened_at DESC LIMIT ?) e\
            """;

    private record Key(String source, String id) {}

    /** Stores what was never stored; returns just that. */
    List<LineEvent> storeNew(Connection connection, List<LineEvent> given, Instant now)
            throws SQLException {
        Set<Key> stored = new HashSet<>();
        try (PreparedStatement insert = connection.prepareStatement(STORE)) {
            Parameters parameters = Parameters.of(insert).instant(now);
            List<Function<LineEvent, Object>> columns =
                    List.of(
                            LineEvent::source,
                            LineEvent::id,
                            LineEvent::applicantId,
                            event -> event.kind().name(),
                            event -> event.at().toString(),
                            event -> Long.toString(event.amountFen()),
                            event -> Integer.toString(event.daysPastDue()),
                            event -> event.dueOn() == null ? "" : event.dueOn().toString());
            for (Function<LineEvent, Object> column : columns) {
                parameters.array(
                        connection.createArrayOf("text", given.stream().map(column).toArray()));
            }
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    stored.add(new Key(row.getString(1), row.getString(2)));
                }
            }
        }
        // The first of several copies in one request counts.
        return given.stream()
                .filter(event -> stored.remove(new Key(event.source(), event.id())))
                .toList();
    }

    /** Bills and repayments of applicants, for each since an instant. */
    Map<String, List<LineEvent>> bills(Connection connection, SortedMap<String, Instant> since)
            throws SQLException {
        List<LineEvent> events = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(BILLS)) {
            Parameters.of(select)
                    .array(connection.createArrayOf("text", since.keySet().toArray()))
                    .array(
                            connection.createArrayOf(
                                    "text",
                                    since.values().stream().map(Instant::toString).toArray()))
                    .count(BILLS_MAX);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(event(row));
                }
            }
        }
        return events.stream().collect(Collectors.groupingBy(LineEvent::applicantId));
    }

    private static LineEvent event(ResultSet row) throws SQLException {
        return new LineEvent(
                row.getString("source"),
                row.getString("id"),
                row.getString("applicant_id"),
                LineEvent.Kind.valueOf(row.getString("kind")),
                Objects.requireNonNull(row.getObject("happened_at", OffsetDateTime.class))
                        .toInstant(),
                row.getLong("amount_fen"),
                row.getInt("days_past_due"),
                row.getObject("due_on", LocalDate.class));
    }
}
