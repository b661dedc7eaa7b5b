package dev.kaitong.risk.signal;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Typology;
import dev.kaitong.risk.evidence.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The signals, in the order of the transactions that raised them. Transactions that may still be
 * running are not read yet, so nothing can appear behind a cursor that was already given out.
 */
@ApplicationScoped
public class SignalLog {
    private static final String ADD =
            """
            INSERT INTO signal (applicant_id, typology, level, outcome, event_source, event_id,
                   raised_at, until_day, reasons)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String READ =
            """
            SELECT raised_txid || ':' || signal_no, applicant_id, typology, level, outcome,
                   event_source, event_id, raised_at, until_day, reasons
              FROM signal
             WHERE (raised_txid, signal_no) > (?::xid8, ?)
               AND raised_txid < pg_snapshot_xmin(pg_current_snapshot())
             ORDER BY raised_txid, signal_no
             LIMIT ?
            """;
    private static final String BEGINNING = "0:0";

    private final DataSource database;
    private final StoredJson json;

    SignalLog(DataSource database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    /** Adds signals, in their order, in the transaction of the events that raised them. */
    public void add(Connection connection, List<RaisedSignal> signals) throws SQLException {
        if (signals.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            for (RaisedSignal signal : signals) {
                statement.setString(1, signal.applicantId());
                statement.setString(2, signal.typology().name());
                statement.setInt(3, signal.level());
                statement.setString(4, signal.outcome().name());
                statement.setString(5, signal.eventSource());
                statement.setString(6, signal.eventId());
                statement.setObject(7, OffsetDateTime.ofInstant(signal.at(), ZoneOffset.UTC));
                statement.setObject(8, signal.until());
                statement.setString(9, json.write(signal.reasons()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The signals after a cursor, or from the beginning. */
    List<Signal> after(@Nullable String cursor, int limit) {
        String from = cursor == null ? BEGINNING : cursor;
        int colon = from.indexOf(':');
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, from.substring(0, colon));
            statement.setLong(2, Long.parseLong(from.substring(colon + 1)));
            statement.setInt(3, limit);
            List<Signal> signals = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    signals.add(signal(rows));
                }
            }
            return signals;
        } catch (SQLException e) {
            throw new IllegalStateException("the signals could not be read", e);
        }
    }

    private Signal signal(ResultSet row) throws SQLException {
        return new Signal(
                row.getString(1),
                row.getString(2),
                Typology.valueOf(row.getString(3)),
                row.getInt(4),
                Outcome.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getObject(9, LocalDate.class),
                json.reasons(row.getString(10)));
    }
}
