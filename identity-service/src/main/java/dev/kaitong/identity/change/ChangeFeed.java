package dev.kaitong.identity.change;

import dev.kaitong.identity.profile.storage.SqlFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads applicants by the transaction that last changed them. Transactions that may still be
 * running are not read yet, so nothing can appear behind a cursor that was already given out.
 */
@ApplicationScoped
class ChangeFeed {
    private static final String READ =
            """
            SELECT changed_txid::text, applicant_id
              FROM applicant
             WHERE (changed_txid, applicant_id) > (?::xid8, ?)
               AND changed_txid < pg_snapshot_xmin(pg_current_snapshot())
             ORDER BY changed_txid, applicant_id
             LIMIT ?
            """;
    private static final String BEGINNING = "0:";

    private final DataSource database;

    ChangeFeed(DataSource database) {
        this.database = database;
    }

    List<Change> after(@Nullable String cursor, int limit) {
        String from = cursor == null ? BEGINNING : cursor;
        int colon = from.indexOf(':');
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, from.substring(0, colon));
            statement.setString(2, from.substring(colon + 1));
            statement.setInt(3, limit);
            List<Change> changes = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String applicantId = rows.getString(2);
                    changes.add(new Change(rows.getString(1) + ":" + applicantId, applicantId));
                }
            }
            return changes;
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
    }
}
