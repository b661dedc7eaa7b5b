package dev.kaitong.gateway.line.kept;

import dev.kaitong.gateway.decisionlog.record.LineChangeRecord;
import dev.kaitong.gateway.decisionlog.record.RecordTexts;
import dev.kaitong.gateway.storage.Parameters;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads the changes of a line from the decision log. */
@Singleton
public class LineHistory {
    private static final String SQL =
            """
            SELECT record FROM decision WHERE application_id = ? AND decision_no < ?
            ORDER BY decision_no DESC LIMIT ?\
            """;

    private static final String OPENING =
            """
            SELECT decision_id FROM decision WHERE application_id = ? AND verdict = 'APPROVED'
            ORDER BY decision_no DESC LIMIT 1\
            """;

    private final DataSource dataSource;
    private final RecordTexts texts;

    LineHistory(DataSource dataSource, RecordTexts texts) {
        this.dataSource = dataSource;
        this.texts = texts;
    }

    /** The decision with which a line was opened. */
    public UUID opening(KnownLine known) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(OPENING)) {
            Parameters.of(select).id(known.applicationId());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : known.decisionId();
            }
        }
    }

    /** The changes before one, newest first. */
    public List<LineChangeRecord> before(UUID lineId, int changeNo, int limit) throws SQLException {
        List<LineChangeRecord> changes = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SQL)) {
            Parameters.of(select).id(lineId).count(changeNo).count(limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    changes.add(texts.readLineChange(row.getString(1)));
                }
            }
        }
        return changes;
    }
}
