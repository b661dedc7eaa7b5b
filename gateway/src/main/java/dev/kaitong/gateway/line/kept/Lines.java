package dev.kaitong.gateway.line.kept;

import dev.kaitong.gateway.line.account.Balance;
import dev.kaitong.gateway.line.account.Line;
import dev.kaitong.gateway.line.account.LineState;
import dev.kaitong.gateway.storage.Parameters;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads lines, and claims those that are due for a review. */
@Singleton
public class Lines {
    // One statement and so one snapshot: terms and facts of the same moment.
    private static final String FIND =
            """
            SELECT l.*, f.facts FROM line l LEFT JOIN line_fact f USING (applicant_id)
            WHERE l.applicant_id = ?\
            """;

    // A line is fresh while it has no change, and nothing became known since it opened or before.
    private static final String SETTLE =
            """
            UPDATE line l SET next_review_at = l.opened_at + make_interval(hours => ?)
            WHERE applicant_id IN (
                SELECT applicant_id FROM line WHERE next_review_at <= ?
                    AND change_no = 0 AND known_no = 1 AND lease_until IS NULL AND terms = '{}'
                    AND next_review_at = opened_at + make_interval(secs => ?)
                    AND NOT EXISTS (
                        SELECT FROM line_fact f WHERE f.applicant_id = line.applicant_id)
                ORDER BY next_review_at LIMIT ? FOR UPDATE SKIP LOCKED)\
            """;

    private static final String CLAIM =
            """
            UPDATE line SET lease_until = ? WHERE applicant_id IN (
                SELECT applicant_id FROM line
                WHERE next_review_at <= ? AND (lease_until IS NULL OR lease_until <= ?)
                ORDER BY next_review_at LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING applicant_id\
            """;

    private static final String PUT_OFF =
            """
            UPDATE line SET lease_until = NULL, terms = ?::jsonb, step_up = ?,
                terms_no = terms_no + 1,
                next_review_at = CASE WHEN known_no = ? THEN ? ELSE next_review_at END
            WHERE applicant_id = ? AND change_no = ? AND terms_no = ?\
            """;

    private final DataSource dataSource;
    private final LineTexts texts;

    Lines(DataSource dataSource, LineTexts texts) {
        this.dataSource = dataSource;
        this.texts = texts;
    }

    /** The line of an applicant, open or not. */
    public Optional<KnownLine> find(String applicantId) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            Parameters.of(select).text(applicantId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    /**
     * Puts off the lines that have just opened and about which nothing is known, many in one
     * statement: to review each would find that nothing is to be done before it may rise.
     *
     * @param now lines that are due by then
     * @param settling how long after its opening a line was to be looked at, in whole seconds
     * @param rises how long after its opening a line may rise at the earliest, in whole hours
     * @param most most lines
     * @return how many
     */
    public int settle(Instant now, Duration settling, Duration rises, int most)
            throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(SETTLE)) {
            Parameters.of(update)
                    .count(Math.toIntExact(rises.toHours()))
                    .instant(now)
                    .count(Math.toIntExact(settling.toSeconds()))
                    .count(most);
            return update.executeUpdate();
        }
    }

    /**
     * Claims lines that are due; whoever dies loses the claim.
     *
     * @param until when the claims run out
     * @param most most lines
     */
    public List<String> claim(Instant now, Instant until, int most) throws SQLException {
        List<String> applicants = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(CLAIM)) {
            Parameters.of(update).instant(until).instant(now).instant(now).count(most);
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    applicants.add(row.getString(1));
                }
            }
        }
        return applicants;
    }

    /**
     * Notes that nothing is to be done to a line now. Loses against whoever changed it, and leaves
     * it due when something became known since.
     *
     * @param reviewed the line as it was read, with what is kept of the review itself
     * @param nextAt when it is looked at again; none when there is nothing to look for
     * @return false when the line has moved on since it was read
     */
    public boolean putOff(KnownLine read, Line reviewed, @Nullable Instant nextAt)
            throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(PUT_OFF)) {
            Parameters.of(update)
                    .text(texts.terms(reviewed))
                    .flag(reviewed.stepUp())
                    .number(read.knownNo())
                    .instant(nextAt)
                    .text(reviewed.applicantId())
                    .count(read.line().changeNo())
                    .number(read.termsNo());
            return update.executeUpdate() == 1;
        }
    }

    private KnownLine read(ResultSet row) throws SQLException {
        Instant openedAt = instant(row, "opened_at");
        return new KnownLine(
                texts.readTerms(row.getString("terms"))
                        .line(
                                row.getObject("line_id", UUID.class),
                                row.getString("applicant_id"),
                                row.getInt("change_no"),
                                LineState.valueOf(row.getString("state")),
                                row.getLong("base_limit_fen"),
                                openedAt),
                new Balance(
                        row.getLong("used_fen"),
                        row.getLong("reserved_fen"),
                        row.getLong("credit_fen")),
                texts.readFacts(row.getString("facts")),
                row.getLong("known_no"),
                row.getLong("terms_no"),
                openedAt,
                row.getObject("application_id", UUID.class),
                row.getString("last_action"),
                instant(row, "last_changed_at"),
                row.getObject("decision_id", UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
    }
}
