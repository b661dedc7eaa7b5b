package dev.kaitong.risk.event;

import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.rule.Standing;
import dev.kaitong.risk.evidence.StoredJson;
import dev.kaitong.risk.evidence.UsageBytes;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** The rows of applicants, for whoever folds events into them. */
@ApplicationScoped
class ApplicantRows {
    private static final String ENSURE =
            """
            INSERT INTO applicant (applicant_id)
            SELECT applicant_id FROM unnest(?) AS given (applicant_id)
             ORDER BY applicant_id COLLATE "C"
            ON CONFLICT (applicant_id) DO NOTHING
            """;
    private static final String LOCK =
            """
            SELECT applicant_id, evidence, usage, standing
              FROM applicant
             WHERE applicant_id = ANY (?)
             ORDER BY applicant_id
               FOR UPDATE
            """;
    private static final String WRITE =
            """
            UPDATE applicant
               SET evidence = given.evidence,
                   usage = given.usage,
                   standing = given.standing,
                   changed_txid = pg_current_xact_id()
              FROM unnest(?, ?, ?, ?) AS given (applicant_id, evidence, standing, usage)
             WHERE applicant.applicant_id = given.applicant_id
            """;

    private final StoredJson json;

    ApplicantRows(StoredJson json) {
        this.json = json;
    }

    /** One applicant's row. */
    record Row(String applicantId, Evidence evidence, Standing standing) {}

    /**
     * The rows of applicants, made where there are none, locked until the transaction ends.
     * Everybody locks in the order of ids, so that nobody waits for ever.
     */
    List<Row> lock(Connection connection, SortedSet<String> applicantIds) throws SQLException {
        List<String> ids = List.copyOf(applicantIds);
        try (PreparedStatement ensure = connection.prepareStatement(ENSURE);
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            Columns.set(connection, ensure, ids, id -> id);
            ensure.executeUpdate();
            Columns.set(connection, lock, ids, id -> id);
            List<Row> rows = new ArrayList<>();
            try (ResultSet found = lock.executeQuery()) {
                while (found.next()) {
                    rows.add(
                            new Row(
                                    found.getString(1),
                                    json.evidence(found.getString(2), found.getBytes(3)),
                                    json.standing(found.getString(4))));
                }
            }
            return rows;
        }
    }

    /** Writes rows that this transaction locked. */
    void write(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            Columns.set(
                    connection,
                    statement,
                    rows,
                    Row::applicantId,
                    row -> json.write(row.evidence()),
                    row -> json.write(row.standing()));
            byte[][] usages =
                    rows.stream()
                            .map(row -> UsageBytes.write(row.evidence().usage()))
                            .toArray(byte[][]::new);
            statement.setArray(4, connection.createArrayOf("bytea", usages));
            statement.executeUpdate();
        }
    }
}
