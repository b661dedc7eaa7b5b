package dev.kaitong.gateway.line.event;

import dev.kaitong.gateway.asking.feed.SignalsPage;
import dev.kaitong.gateway.line.facts.LineFacts;
import dev.kaitong.gateway.line.facts.SignalFact;
import dev.kaitong.gateway.storage.Now;
import dev.kaitong.gateway.storage.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Follows the signals of risk-service. How far they were read is stored in the transaction in which
 * they become known, so that none is lost and none counts twice.
 */
@ApplicationScoped
public class FollowSignals {
    private static final String FEED = "risk-signals";
    private static final String BEGIN =
            "INSERT INTO change_cursor (cursor, moved_at, service) VALUES (?, ?, ?)"
                    + " ON CONFLICT DO NOTHING";
    private static final String MOVE =
            "UPDATE change_cursor SET cursor = ?, moved_at = ? WHERE service = ? AND cursor = ?";

    private final DataSource dataSource;
    private final Clock clock;
    private final SignalsOf signalsOf;
    private final FactRows facts;
    private final LineDue lineDue;
    private final SignalsHeard signalsHeard;

    FollowSignals(
            DataSource dataSource,
            Clock clock,
            SignalsOf signalsOf,
            FactRows facts,
            LineDue lineDue,
            SignalsHeard signalsHeard) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.signalsOf = signalsOf;
        this.facts = facts;
        this.lineDue = lineDue;
        this.signalsHeard = signalsHeard;
    }

    /** What one step came to. */
    public enum Step {
        /** There was something; there may be more. */
        MORE,
        /** There is nothing new. */
        NOTHING_MORE,
        /** There was no usable answer. */
        NO_ANSWER
    }

    /** Reads one page and makes it known. */
    public Step step() throws SQLException {
        @Nullable String after = cursor();
        Optional<SignalsPage> page = signalsOf.page(after);
        if (page.isEmpty()) {
            return Step.NO_ANSWER;
        }
        List<SignalsPage.Signal> signals = page.get().signals();
        if (signals.isEmpty()) {
            signalsHeard.heard(Now.of(clock));
            return Step.NOTHING_MORE;
        }
        take(after, signals);
        signalsHeard.heard(Now.of(clock));
        lineDue.give();
        return Step.MORE;
    }

    private void take(@Nullable String after, List<SignalsPage.Signal> signals)
            throws SQLException {
        Instant now = Now.of(clock);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                // Another gateway may have read the same page: then it is known already.
                if (move(connection, after, signals.getLast().cursor(), now)) {
                    know(connection, signals, now);
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private void know(Connection connection, List<SignalsPage.Signal> signals, Instant now)
            throws SQLException {
        List<String> applicants =
                signals.stream().map(SignalsPage.Signal::applicantId).distinct().toList();
        SortedMap<String, LineFacts> known = new TreeMap<>(facts.lock(connection, applicants));
        for (SignalsPage.Signal signal : signals) {
            known.computeIfPresent(
                    signal.applicantId(),
                    (_, before) ->
                            before.with(
                                    signal.typology(),
                                    new SignalFact(
                                            signal.level(),
                                            signal.outcome(),
                                            signal.eventId(),
                                            signal.at(),
                                            signal.until(),
                                            signal.reasons())));
        }
        facts.write(connection, known, now);
    }

    private static boolean move(
            Connection connection, @Nullable String after, String next, Instant now)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(after == null ? BEGIN : MOVE)) {
            Parameters parameters = Parameters.of(statement).text(next).instant(now).text(FEED);
            if (after != null) {
                parameters.text(after);
            }
            return statement.executeUpdate() == 1;
        }
    }

    private @Nullable String cursor() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT cursor FROM change_cursor WHERE service = ?")) {
            Parameters.of(select).text(FEED);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
