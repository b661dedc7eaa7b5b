package dev.kaitong.gateway.application.known;

import dev.kaitong.gateway.idempotency.KeyRef;
import dev.kaitong.gateway.idempotency.StoredAnswer;
import dev.kaitong.gateway.storage.Parameters;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads all that must be known before the services are asked, in one round trip and outside a
 * transaction: what is read here may be outdated a moment later, and the constraints of the commit
 * say so.
 */
@Singleton
public class ReadKnown {
    private static final String SQL =
            """
            SELECT s.fingerprint, s.status, s.body, s.language, s.location, s.retry_after_seconds,
                EXISTS (SELECT 1 FROM line l WHERE l.applicant_id = ?
                    AND l.state <> 'CLOSED_BY_SHOPPER' AND NOT (l.state = 'CHARGED_OFF'
                        AND l.used_fen = 0 AND l.reserved_fen = 0)) AS has_line,
                (SELECT max(r.reapply_from) FROM application r
                    WHERE r.applicant_id = ? AND r.verdict = 'DECLINED') AS last_reapply_from,
            """
                    + ApplicationColumns.of("o")
                    + """

                    FROM (VALUES (1)) AS one (row)
                    LEFT JOIN stored_answer s ON s.caller = ? AND s.operation = ? AND s.key = ?
                    LEFT JOIN application o ON o.applicant_id = ?
                        AND o.verdict IN ('PENDING', 'INCOMPLETE', 'REFERRED', 'DEFERRED')\
                    """;

    /** A key that nobody can send, for whoever asks without one. */
    private static final KeyRef NO_KEY = new KeyRef("", "", "");

    private final DataSource dataSource;

    ReadKnown(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Reads what is known about an applicant. */
    public Known about(String applicantId) throws SQLException {
        return about(applicantId, NO_KEY);
    }

    /** Reads what is known about an applicant, and what was answered under a key. */
    public Known about(String applicantId, KeyRef key) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SQL)) {
            Parameters.of(select)
                    .text(applicantId)
                    .text(applicantId)
                    .text(key.caller())
                    .text(key.operation())
                    .text(key.key())
                    .text(applicantId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Known(
                        answer(row),
                        ApplicationColumns.read(row),
                        row.getBoolean("has_line"),
                        row.getObject("last_reapply_from", LocalDate.class));
            }
        }
    }

    private static @Nullable StoredAnswer answer(ResultSet row) throws SQLException {
        byte @Nullable [] fingerprint = row.getBytes("fingerprint");
        return fingerprint == null
                ? null
                : new StoredAnswer(
                        fingerprint,
                        row.getInt("status"),
                        row.getString("body"),
                        row.getString("language"),
                        row.getString("location"),
                        row.getObject("retry_after_seconds", Long.class));
    }
}
