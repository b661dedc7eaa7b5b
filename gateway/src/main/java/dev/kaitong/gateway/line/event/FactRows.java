package dev.kaitong.gateway.line.event;

import dev.kaitong.gateway.line.facts.LineFacts;
import dev.kaitong.gateway.line.kept.LineTexts;
import dev.kaitong.gateway.storage.Parameters;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is known about the use of lines, locked while it changes. */
@Singleton
class FactRows {
    private static final String BEGIN =
            """
            INSERT INTO line_fact (applicant_id, facts) SELECT unnest(?::text[]), ?::jsonb
            ON CONFLICT DO NOTHING\
            """;

    private static final String LOCK =
            """
            SELECT applicant_id, facts FROM line_fact WHERE applicant_id = ANY (?)
            ORDER BY applicant_id FOR UPDATE\
            """;

    private static final String WRITE =
            "UPDATE line_fact SET facts = ?::jsonb WHERE applicant_id = ?";

    /** Whatever was being decided did not know it yet: the claim on it ends. */
    private static final String DUE =
            """
            UPDATE line SET known_no = known_no + 1, next_review_at = ?, lease_until = NULL,
                good_at = NULL
            WHERE applicant_id IN (SELECT applicant_id FROM line WHERE applicant_id = ANY (?)
                ORDER BY applicant_id FOR UPDATE)\
            """;

    /** Also what is being asked about now is of before. */
    private static final String VOID =
            """
            UPDATE line SET known_no = known_no + 1, good_at = NULL
            WHERE applicant_id IN (SELECT applicant_id FROM line WHERE applicant_id = ANY (?)
                ORDER BY applicant_id FOR UPDATE)\
            """;

    private static final String KNOWN =
            "SELECT known_no FROM line WHERE applicant_id = ? FOR UPDATE";

    private final LineTexts texts;

    FactRows(LineTexts texts) {
        this.texts = texts;
    }

    /** Reads what is known about applicants and locks it, in their order. */
    SortedMap<String, LineFacts> lock(Connection connection, Collection<String> applicantIds)
            throws SQLException {
        Array ids = ids(connection, applicantIds);
        try (PreparedStatement insert = connection.prepareStatement(BEGIN)) {
            Parameters.of(insert).array(ids).text(texts.facts(LineFacts.NONE));
            insert.executeUpdate();
        }
        SortedMap<String, LineFacts> facts = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            Parameters.of(select).array(ids);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    facts.put(row.getString(1), texts.readFacts(row.getString(2)));
                }
            }
        }
        return facts;
    }

    /** Writes what is known now, and makes the lines of these applicants due. */
    void write(Connection connection, Map<String, LineFacts> facts, Instant now)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(WRITE)) {
            for (Map.Entry<String, LineFacts> known : facts.entrySet()) {
                Parameters.of(update)
                        .text(texts.facts(known.getValue()))
                        .text(known.getKey())
                        .row();
            }
            update.executeBatch();
        }
        try (PreparedStatement update = connection.prepareStatement(DUE)) {
            Parameters.of(update).instant(now).array(ids(connection, facts.keySet()));
            update.executeUpdate();
        }
    }

    /** What was last known good of the lines of these applicants is so no more. */
    void voidGood(Connection connection, Collection<String> applicantIds) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(VOID)) {
            Parameters.of(update).array(ids(connection, applicantIds));
            update.executeUpdate();
        }
    }

    /** Whether nothing has become known of a line since this number was read; locks it. */
    boolean isStillKnown(Connection connection, String applicantId, long knownNo)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            Parameters.of(select).text(applicantId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getLong(1) == knownNo;
            }
        }
    }

    private static Array ids(Connection connection, Collection<String> applicantIds)
            throws SQLException {
        return connection.createArrayOf("text", applicantIds.stream().sorted().toArray());
    }
}
