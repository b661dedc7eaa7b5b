package dev.kaitong.gateway.linenotice;

import dev.kaitong.contract.Language;
import dev.kaitong.gateway.decision.Decided;
import dev.kaitong.gateway.storage.Parameters;
import dev.kaitong.gateway.text.ActionTexts;
import dev.kaitong.gateway.view.ShowReasons;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads notices, and puts them into words. */
@Singleton
class NoticeRows {
    private static final String BEFORE =
            """
            SELECT notice_no, notice_id, at, told, decision_id FROM notice
            WHERE applicant_id = ? AND notice_no < ? ORDER BY notice_no DESC LIMIT ?\
            """;

    // Notices about one line are numbered under the lock of its row, so that none of
    // these comes late.
    private static final String SINCE =
            """
            SELECT notice_no, notice_id, at, told, decision_id FROM notice
            WHERE applicant_id = ? AND notice_no > ? ORDER BY notice_no LIMIT ?\
            """;
    private static final String NEWEST =
            """
            SELECT a, (SELECT max(notice_no) FROM notice WHERE applicant_id = a) AS newest
            FROM unnest(?::text[]) AS a\
            """;

    private final DataSource dataSource;
    private final ToldTexts told;
    private final ActionTexts actions;
    private final ShowReasons reasons;

    NoticeRows(DataSource dataSource, ToldTexts told, ActionTexts actions, ShowReasons reasons) {
        this.dataSource = dataSource;
        this.told = told;
        this.actions = actions;
        this.reasons = reasons;
    }

    /** Those before a number, newest first. */
    List<NoticeView> before(String applicantId, long number, int most, Language language)
            throws SQLException {
        return page(BEFORE, applicantId, number, most, language);
    }

    /** Those after a number, oldest first. */
    List<NoticeView> since(String applicantId, long number, int most, Language language)
            throws SQLException {
        return page(SINCE, applicantId, number, most, language);
    }

    /** The number of each applicant's newest notice; 0 for whoever was told nothing yet. */
    Map<String, Long> newest(Collection<String> applicantIds) throws SQLException {
        Map<String, Long> newest = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(NEWEST)) {
            Parameters.of(select).array(connection.createArrayOf("text", applicantIds.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    newest.put(row.getString("a"), row.getLong("newest"));
                }
            }
        }
        return newest;
    }

    private List<NoticeView> page(
            String sql, String applicantId, long from, int most, Language language)
            throws SQLException {
        List<NoticeView> notices = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            Parameters.of(select).text(applicantId).number(from).count(most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    notices.add(notice(row, language));
                }
            }
        }
        return notices;
    }

    private NoticeView notice(ResultSet row, Language language) throws SQLException {
        Told what = told.read(row.getString("told"));
        ActionTexts.Said said = actions.say(what.key(), what.params(), language);
        return new NoticeView(
                row.getObject("notice_id", UUID.class),
                Long.toString(row.getLong("notice_no")),
                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant(),
                what.key(),
                said.title(),
                said.detail(),
                what.params(),
                reasons.show(
                        what.reasons().stream().limit(Decided.PRINCIPAL_MAX).toList(), language),
                row.getObject("decision_id", UUID.class),
                what.purchaseId());
    }
}
