package dev.kaitong.gateway.application.known;

import dev.kaitong.gateway.commit.Standing;
import dev.kaitong.gateway.decision.ApplicationFacts;
import dev.kaitong.gateway.decision.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of an application in statements of our own, and how they are read. */
public final class ApplicationColumns {
    private static final String NAMES =
            "application_id applicant_id scene requested_limit_fen applied_at barred_until verdict"
                    + " decision_no decided_at reapply_from expires_at next_check_at attempts";

    private ApplicationColumns() {}

    /** The columns of a table with this alias, for a SELECT or a RETURNING. */
    public static String of(String alias) {
        return Stream.of(NAMES.split(" "))
                .map(name -> alias + "." + name)
                .collect(Collectors.joining(", "));
    }

    /** Reads them; none when an outer join found none. */
    public static @Nullable Application read(ResultSet row) throws SQLException {
        @Nullable UUID applicationId = row.getObject("application_id", UUID.class);
        if (applicationId == null) {
            return null;
        }
        return new Application(
                applicationId,
                row.getString("applicant_id"),
                new ApplicationFacts(
                        row.getString("scene"),
                        row.getObject("requested_limit_fen", Long.class),
                        present(instant(row, "applied_at")),
                        row.getObject("barred_until", LocalDate.class)),
                new Standing(
                        Verdict.valueOf(row.getString("verdict")),
                        row.getInt("decision_no"),
                        present(instant(row, "decided_at")),
                        row.getObject("reapply_from", LocalDate.class),
                        instant(row, "expires_at"),
                        instant(row, "next_check_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Instant present(@Nullable Instant instant) throws SQLException {
        if (instant == null) {
            throw new SQLException("an application without a time");
        }
        return instant;
    }
}
