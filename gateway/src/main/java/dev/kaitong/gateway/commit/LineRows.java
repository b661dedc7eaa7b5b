package dev.kaitong.gateway.commit;

import dev.kaitong.gateway.storage.Parameters;
import java.sql.SQLException;

/** The statements about lines: one that opens, one that changes, what is told of it. */
final class LineRows {
    static final String OPEN =
            """
            INSERT INTO line (applicant_id, state, base_limit_fen, application_id, last_action,
                last_changed_at, decision_id, opened_at, next_review_at)
            VALUES (?, 'ACTIVE', ?, ?, 'OPENED', ?, ?, ?, ?)\
            """;

    static final String CHANGE =
            """
            UPDATE line SET state = ?, base_limit_fen = ?, self_limit_fen = ?, terms = ?::jsonb,
                held = ?, step_up = ?, change_no = ?, last_action = ?, last_changed_at = ?,
                decision_id = ?, next_review_at = CASE WHEN known_no = ? THEN ? ELSE ? END,
                lease_until = NULL
            WHERE applicant_id = ? AND change_no = ?
                AND (NOT ? OR (used_fen = 0 AND reserved_fen = 0))\
            """;

    static final String NOTICE =
            """
            INSERT INTO notice (notice_id, applicant_id, at, told, decision_id)
            VALUES (?, ?, ?, ?::jsonb, ?)\
            """;

    private LineRows() {}

    static Parameters open(Parameters parameters, NewLine line) throws SQLException {
        return parameters
                .text(line.applicantId())
                .number(line.baseLimitFen())
                .id(line.applicationId())
                .instant(line.openedAt())
                .id(line.decisionId())
                .instant(line.openedAt())
                .instant(line.openedAt());
    }

    static Parameters change(Parameters parameters, LineChange change) throws SQLException {
        return parameters
                .text(change.state())
                .number(change.baseLimitFen())
                .number(change.selfLimitFen())
                .text(change.terms())
                .flag(change.held())
                .flag(change.stepUp())
                .count(change.toChangeNo())
                .text(change.action())
                .instant(change.at())
                .id(change.decisionId())
                .number(change.knownNo())
                .instant(change.nextReviewAt())
                .instant(change.at())
                .text(change.applicantId())
                .count(change.fromChangeNo())
                .flag(change.mustBeSettled());
    }

    static Parameters notice(Parameters parameters, NewNotice notice) throws SQLException {
        return parameters
                .id(notice.noticeId())
                .text(notice.applicantId())
                .instant(notice.at())
                .text(notice.told())
                .id(notice.decisionId());
    }
}
