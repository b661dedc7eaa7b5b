package dev.kaitong.gateway.redecision.waking;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.feed.ChangesPage;
import dev.kaitong.gateway.storage.Now;
import dev.kaitong.gateway.storage.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Follows the change feed of a service: whoever's evidence changed has his incomplete application
 * looked at again. How far the feed was read is stored in the transaction that wakes, so that no
 * change is lost and none counts for more than it is.
 */
@ApplicationScoped
public class FollowChanges {
    private static final String BEGIN =
            "INSERT INTO change_cursor (cursor, moved_at, service) VALUES (?, ?, ?)"
                    + " ON CONFLICT DO NOTHING";
    private static final String MOVE =
            "UPDATE change_cursor SET cursor = ?, moved_at = ? WHERE service = ? AND cursor = ?";

    // A claim that is running asked before the change: it loses its hold, so that it cannot put
    // off what is due again.
    private static final String WAKE =
            """
            UPDATE application SET next_check_at = ?, attempts = 0, lease_holder = NULL,
                lease_until = NULL
            WHERE verdict = 'INCOMPLETE' AND applicant_id = ANY (?)\
            """;

    private final DataSource dataSource;
    private final Clock clock;
    private final ChangesOf changesOf;
    private final Nudge nudge;

    FollowChanges(DataSource dataSource, Clock clock, ChangesOf changesOf, Nudge nudge) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.changesOf = changesOf;
        this.nudge = nudge;
    }

    /** What one step came to. */
    public enum Step {
        /** There was something; there may be more. */
        MORE,
        /** There is nothing new. */
        NOTHING_MORE,
        /** The service gave no usable answer. */
        NO_ANSWER
    }

    /** Reads one page and wakes whoever is on it. */
    public Step step(ServiceName service) throws SQLException {
        @Nullable String after = cursor(service);
        Optional<ChangesPage> page = changesOf.page(service, after);
        if (page.isEmpty()) {
            return Step.NO_ANSWER;
        }
        String next = page.get().next(after);
        if (next == null || next.equals(after)) {
            return Step.NOTHING_MORE;
        }
        List<String> applicants =
                page.get().changes().stream()
                        .map(ChangesPage.Change::applicantId)
                        .distinct()
                        .toList();
        if (wake(service, after, next, applicants) > 0) {
            nudge.give();
        }
        return Step.MORE;
    }

    /** Makes an applicant's incomplete application due, without waiting for the feed. */
    public void wake(String applicantId) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (wake(connection, List.of(applicantId), Now.of(clock)) > 0) {
                nudge.give();
            }
        }
    }

    private int wake(
            ServiceName service, @Nullable String after, String next, List<String> applicants)
            throws SQLException {
        Instant now = Now.of(clock);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int woken = 0;
                // Another gateway may have read the same page: then its wakes are enough.
                if (move(connection, service, after, next, now)) {
                    woken = wake(connection, applicants, now);
                }
                connection.commit();
                return woken;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static boolean move(
            Connection connection,
            ServiceName service,
            @Nullable String after,
            String next,
            Instant now)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(after == null ? BEGIN : MOVE)) {
            Parameters parameters =
                    Parameters.of(statement).text(next).instant(now).text(service.wireName());
            if (after != null) {
                parameters.text(after);
            }
            return statement.executeUpdate() == 1;
        }
    }

    private @Nullable String cursor(ServiceName service) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT cursor FROM change_cursor WHERE service = ?")) {
            Parameters.of(select).text(service.wireName());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    /** Makes the incomplete applications of these applicants due; how many there were. */
    private static int wake(Connection connection, List<String> applicantIds, Instant now)
            throws SQLException {
        Array applicants = connection.createArrayOf("text", applicantIds.toArray());
        try (PreparedStatement update = connection.prepareStatement(WAKE)) {
            Parameters.of(update).instant(now).array(applicants);
            return update.executeUpdate();
        } finally {
            applicants.free();
        }
    }
}
