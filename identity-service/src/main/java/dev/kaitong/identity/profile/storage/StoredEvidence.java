package dev.kaitong.identity.profile.storage;

import dev.kaitong.identity.profile.evidence.Account;
import dev.kaitong.identity.profile.evidence.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * All the evidence about one applicant in one indexed read, without a transaction and without
 * opening a seal; the hot path of every decision.
 */
@ApplicationScoped
public class StoredEvidence {
    private static final String READ =
            """
            SELECT evidence, compromised_at, recovered_at, credentials_exposed_at,
                   credentials_reset_at, phone_changed_at
              FROM applicant
             WHERE applicant_id = ?
            """;

    private final DataSource database;
    private final EvidenceJson json;

    StoredEvidence(DataSource database, EvidenceJson json) {
        this.database = database;
        this.json = json;
    }

    /** The evidence about an applicant; of an unknown one, none. */
    public Evidence of(String applicantId) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, applicantId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? evidence(applicantId, row) : Evidence.none(applicantId);
            }
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
    }

    private Evidence evidence(String applicantId, ResultSet row) throws SQLException {
        @Nullable String stored = row.getString(1);
        Account account =
                new Account(
                        instant(row, 2),
                        instant(row, 3),
                        instant(row, 4),
                        instant(row, 5),
                        instant(row, 6));
        return (stored == null ? Evidence.none(applicantId) : json.read(stored))
                .withAccount(account);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
