package dev.kaitong.gateway.line.event;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.RiskMeasures;
import dev.kaitong.contract.Typology;
import dev.kaitong.gateway.line.facts.LineFacts;
import dev.kaitong.gateway.line.facts.SignalFact;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes known what risk-service answered when it was asked how a signal stands now. It is kept
 * where signals are kept, since a review that knew it for itself alone would be undone by the next
 * one.
 */
@Singleton
public class RefreshSignals {
    private final DataSource dataSource;
    private final FactRows facts;
    private final LineDue lineDue;

    RefreshSignals(DataSource dataSource, FactRows facts, LineDue lineDue) {
        this.dataSource = dataSource;
        this.facts = facts;
        this.lineDue = lineDue;
    }

    /** What came of it. */
    public enum Refreshed {
        /** The signals stand as they stood. */
        NOTHING_NEW,
        /** They stand otherwise, which is known now; or something else became known meanwhile. */
        LINE_IS_DUE
    }

    /**
     * Makes it known.
     *
     * @param knownNo what was known when risk-service was asked; a later signal is newer than its
     *     answer
     */
    public Refreshed refresh(
            String applicantId,
            long knownNo,
            Outcome outcome,
            RiskMeasures measures,
            List<Reason> reasons,
            Instant now)
            throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                SortedMap<String, LineFacts> locked = facts.lock(connection, List.of(applicantId));
                LineFacts before = locked.getOrDefault(applicantId, LineFacts.NONE);
                LineFacts after = refreshed(before, outcome, measures, reasons, now);
                boolean still = facts.isStillKnown(connection, applicantId, knownNo);
                if (still && after.equals(before)) {
                    connection.rollback();
                    return Refreshed.NOTHING_NEW;
                }
                if (still) {
                    facts.write(connection, Map.of(applicantId, after), now);
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
        lineDue.give();
        return Refreshed.LINE_IS_DUE;
    }

    private static LineFacts refreshed(
            LineFacts before,
            Outcome outcome,
            RiskMeasures measures,
            List<Reason> reasons,
            Instant now) {
        LineFacts after = before;
        for (Typology typology : Typology.values()) {
            @Nullable SignalFact signal = before.signal(typology);
            int level = measures.typologies().getOrDefault(typology, 0);
            if (signal != null) {
                SignalFact fresh = signal.now(level, outcome, reasons, now);
                after = fresh.saysTheSame(signal) ? after : after.with(typology, fresh);
            }
        }
        return after;
    }
}
