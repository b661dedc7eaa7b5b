package dev.kaitong.gateway.decisionlog.chain;

import dev.kaitong.gateway.decision.Verdict;
import dev.kaitong.gateway.decisionlog.record.DecisionRecord;
import dev.kaitong.gateway.decisionlog.record.LineChangeRecord;
import dev.kaitong.gateway.decisionlog.record.RecordTexts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** The columns beside the text of a decision, which repeat parts of it. */
final class Columns {
    private Columns() {}

    /** Whether the columns of a row say what its text says. */
    static boolean say(RecordTexts texts, String text, ResultSet row) throws SQLException {
        return RecordTexts.isLineChange(text)
                ? say(texts.readLineChange(text), row)
                : say(texts.read(text), row);
    }

    private static boolean say(LineChangeRecord record, ResultSet row) throws SQLException {
        return record.decisionId().toString().equals(row.getString("decision_id"))
                && record.lineId().toString().equals(row.getString("application_id"))
                && record.changeNo() == row.getInt("decision_no")
                && record.applicantId().equals(row.getString("applicant_id"))
                && record.change().action().name().equals(row.getString("verdict"))
                && !row.getBoolean("final")
                && record.strategyVersion().equals(row.getString("strategy_version"))
                && record.decidedAt()
                        .equals(row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    private static boolean say(DecisionRecord record, ResultSet row) throws SQLException {
        Verdict verdict = record.decided().verdict();
        return record.decisionId().toString().equals(row.getString("decision_id"))
                && record.applicationId().toString().equals(row.getString("application_id"))
                && record.decisionNo() == row.getInt("decision_no")
                && record.applicantId().equals(row.getString("applicant_id"))
                && verdict.name().equals(row.getString("verdict"))
                && verdict.isFinal() == row.getBoolean("final")
                && record.strategyVersion().equals(row.getString("strategy_version"))
                && record.decidedAt()
                        .equals(row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
