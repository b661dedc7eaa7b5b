package dev.kaitong.gateway.commit;

import dev.kaitong.gateway.storage.Parameters;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The statements about lines: one that opens, one that changes, what is told of it. */
final class LineRows {
    static final String OPEN =
            """
            INSERT INTO line (applicant_id, state, base_limit_fen, application_id, last_action,
                last_changed_at, decision_id, opened_at, next_review_at)
            VALUES (?, 'ACTIVE', ?, ?, 'OPENED', ?, ?, ?,
                CASE WHEN EXISTS (SELECT FROM line_fact f WHERE f.applicant_id = ?)
                    THEN ?::timestamptz ELSE ?::timestamptz END)\
            """;

    /**
     * A line that its shopper closed, or that had ended unpaid and is paid back, opens again as a
     * new one; what was paid too much stays his, and so does what he had wished and what people had
     * decided. What rules had placed they release by the review that is due at once, unless its
     * cause still stands.
     */
    private static final String REOPEN =
            """
            UPDATE line l SET state = 'ACTIVE', base_limit_fen = g.base_limit_fen,
                application_id = g.application_id::uuid,
                last_action = 'OPENED', last_changed_at = g.opened_at::timestamptz,
                decision_id = g.decision_id::uuid, line_id = gen_random_uuid(),
                opened_at = g.opened_at::timestamptz, change_no = 0,
                terms = terms - ARRAY['acted', 'raisedFromFen', 'limitChangedAt', 'triedAt'],
                terms_no = terms_no + 1, known_no = known_no + 1,
                next_review_at = g.opened_at::timestamptz, lease_until = NULL, good_at = NULL
            FROM unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[])
                AS g (applicant_id, base_limit_fen, application_id, decision_id, opened_at)
            WHERE l.applicant_id = g.applicant_id AND (l.state = 'CLOSED_BY_SHOPPER'
                OR (l.state = 'CHARGED_OFF' AND l.used_fen = 0 AND l.reserved_fen = 0))
            RETURNING l.applicant_id\
            """;

    static final String CHANGE =
            """
            UPDATE line SET state = ?, base_limit_fen = ?, self_limit_fen = ?, terms = ?::jsonb,
                held = ?, step_up = ?, change_no = ?, last_action = ?, last_changed_at = ?,
                decision_id = ?, next_review_at = CASE WHEN known_no = ? THEN ? ELSE ? END,
                lease_until = NULL, terms_no = terms_no + 1
            WHERE applicant_id = ? AND change_no = ? AND terms_no = ?
                AND (NOT ? OR (used_fen = 0 AND reserved_fen = 0)) AND (NOT ? OR known_no = ?)\
            """;

    static final String NOTICE =
            """
            INSERT INTO notice (notice_id, applicant_id, at, told, decision_id)
            VALUES (?, ?, ?, ?::jsonb, ?)\
            """;

    private LineRows() {}

    /** Opens again those of the lines that were closed by their shoppers; whose they are. */
    static Set<String> reopen(Connection connection, List<NewLine> lines) throws SQLException {
        Set<String> reopened = new HashSet<>();
        try (PreparedStatement update = connection.prepareStatement(REOPEN)) {
            Parameters.of(update)
                    .array(texts(connection, lines, NewLine::applicantId))
                    .array(
                            connection.createArrayOf(
                                    "bigint", lines.stream().map(NewLine::baseLimitFen).toArray()))
                    .array(texts(connection, lines, line -> line.applicationId().toString()))
                    .array(texts(connection, lines, line -> line.decisionId().toString()))
                    .array(texts(connection, lines, line -> line.openedAt().toString()));
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    reopened.add(row.getString(1));
                }
            }
        }
        return reopened;
    }

    private static Array texts(
            Connection connection, List<NewLine> lines, Function<NewLine, String> text)
            throws SQLException {
        return connection.createArrayOf("text", lines.stream().map(text).toArray());
    }

    static Parameters open(Parameters parameters, NewLine line) throws SQLException {
        return parameters
                .text(line.applicantId())
                .number(line.baseLimitFen())
                .id(line.applicationId())
                .instant(line.openedAt())
                .id(line.decisionId())
                .instant(line.openedAt())
                .text(line.applicantId())
                .instant(line.openedAt())
                .instant(line.openedAt().plus(NewLine.SETTLING));
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
                .number(change.fromTermsNo())
                .flag(change.mustBeSettled())
                .flag(change.mustKnowAll())
                .number(change.knownNo());
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
