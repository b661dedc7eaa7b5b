package dev.kaitong.edge.wire;

import dev.kaitong.edge.problem.ProblemException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /changes}: a page of applicants whose evidence changed, in commit order and without
 * gaps.
 *
 * @param changes at most as many as asked for; empty when there is nothing new
 */
public record Changes(List<Change> changes) {
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,19}):([A-Za-z0-9._-]{1,64})");

    /**
     * One change.
     *
     * @param cursor where to go on; opaque
     * @param applicantId whose evidence changed
     */
    public record Change(String cursor, String applicantId) {}

    /**
     * Reads a page from a table with the columns {@code applicant_id} and {@code changed_txid}.
     * Rows of transactions that may still commit below a newer one are held back until they are
     * decided, so that no reader ever passes one by.
     *
     * @param table name of the table; a constant of the service, never input
     */
    public static Changes page(
            DataSource database, String table, @Nullable String after, int limit) {
        Matcher cursor = CURSOR.matcher(after == null ? "0:-" : after);
        if (!cursor.matches()) {
            throw ProblemException.invalid("after", "must be a cursor of this feed");
        }
        String sql =
                "SELECT changed_txid::text, applicant_id FROM "
                        + table
                        + " WHERE (changed_txid, applicant_id) > (?::xid8, ?)"
                        + " AND changed_txid < pg_snapshot_xmin(pg_current_snapshot())"
                        + " ORDER BY changed_txid, applicant_id LIMIT ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, cursor.group(1));
            select.setString(2, cursor.group(2));
            select.setInt(3, limit);
            List<Change> changes = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    changes.add(
                            new Change(
                                    rows.getString(1) + ":" + rows.getString(2),
                                    rows.getString(2)));
                }
            }
            return new Changes(changes);
        } catch (SQLException e) {
            throw new IllegalStateException("the feed of changes could not be read", e);
        }
    }
}
