package dev.kaitong.identity.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kaitong.edge.wire.CloudEvent;
import dev.kaitong.identity.profile.storage.SqlFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Stores events and folds those that are new into the applicants' rows, in one statement and so in
 * one commit. Only the latest time of each kind is kept, so order and repetition do not matter.
 * Both parts write in a fixed order, so that two batches wait for each other and never for ever.
 */
@ApplicationScoped
class EventStore {
    private static final String STORE =
            """
            WITH fresh AS (
              INSERT INTO account_event (source, id, applicant_id, type, happened_at, data)
              SELECT source, id, applicant_id, type, happened_at::timestamptz, data::json
                FROM unnest(?, ?, ?, ?, ?, ?)
                     AS given (source, id, applicant_id, type, happened_at, data)
               ORDER BY source, id
              ON CONFLICT (source, id) DO NOTHING
              RETURNING applicant_id, type, happened_at),
            latest AS (
              SELECT applicant_id,
                     max(happened_at) FILTER (WHERE type = 'kaitong.account.compromised') AS c,
                     max(happened_at) FILTER (WHERE type = 'kaitong.account.recovered') AS r,
                     max(happened_at) FILTER (WHERE type = 'kaitong.credentials.exposed') AS e,
                     max(happened_at) FILTER (WHERE type = 'kaitong.credentials.reset') AS s,
                     max(happened_at) FILTER (WHERE type = 'kaitong.phone.changed') AS p
                FROM fresh
               GROUP BY applicant_id)
            INSERT INTO applicant AS known (applicant_id, compromised_at, recovered_at,
                   credentials_exposed_at, credentials_reset_at, phone_changed_at)
            SELECT applicant_id, c, r, e, s, p
              FROM latest
             WHERE coalesce(c, r, e, s, p) IS NOT NULL
             ORDER BY applicant_id
            ON CONFLICT (applicant_id) DO UPDATE
               SET compromised_at = greatest(known.compromised_at, excluded.compromised_at),
                   recovered_at = greatest(known.recovered_at, excluded.recovered_at),
                   credentials_exposed_at =
                     greatest(known.credentials_exposed_at, excluded.credentials_exposed_at),
                   credentials_reset_at =
                     greatest(known.credentials_reset_at, excluded.credentials_reset_at),
                   phone_changed_at = greatest(known.phone_changed_at, excluded.phone_changed_at)
            """;

    private final DataSource database;

    EventStore(DataSource database) {
        this.database = database;
    }

    /** Stores all or none; returns after the commit. */
    void store(List<CloudEvent> events) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(STORE)) {
            List<Function<CloudEvent, @Nullable String>> columns =
                    List.of(
                            CloudEvent::source,
                            CloudEvent::id,
                            CloudEvent::subject,
                            CloudEvent::type,
                            event -> event.time().toString(),
                            event -> text(event.data()));
            for (int i = 0; i < columns.size(); i++) {
                statement.setArray(i + 1, column(connection, events, columns.get(i)));
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
    }

    private static Array column(
            Connection connection,
            List<CloudEvent> events,
            Function<CloudEvent, @Nullable String> value)
            throws SQLException {
        return connection.createArrayOf("text", events.stream().map(value).toArray());
    }

    private static @Nullable String text(@Nullable JsonNode data) {
        return data == null || data.isNull() ? null : data.toString();
    }
}
