package dev.kaitong.risk.evidence;

import dev.kaitong.risk.behaviour.evidence.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * All the evidence about one applicant in one indexed read, without a transaction; the hot path of
 * every decision.
 */
@ApplicationScoped
public class StoredEvidence {
    private static final String READ =
            "SELECT evidence, usage FROM applicant WHERE applicant_id = ?";

    private final DataSource database;
    private final StoredJson json;

    StoredEvidence(DataSource database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    /** The evidence about an applicant; of an unknown one, none. */
    public Evidence of(String applicantId) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, applicantId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? json.evidence(row.getString(1), row.getBytes(2))
                        : Evidence.NONE;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the evidence could not be read", e);
        }
    }
}
