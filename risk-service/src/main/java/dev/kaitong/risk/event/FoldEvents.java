package dev.kaitong.risk.event;

import dev.kaitong.contract.Typology;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.evidence.Fold;
import dev.kaitong.risk.behaviour.rule.AssessBehaviour;
import dev.kaitong.risk.behaviour.rule.Because;
import dev.kaitong.risk.behaviour.rule.Rules;
import dev.kaitong.risk.behaviour.rule.Standing;
import dev.kaitong.risk.rulebook.Rulebook;
import dev.kaitong.risk.signal.RaisedSignal;
import dev.kaitong.risk.signal.SignalLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Folds new events into the rows of their applicants, and raises a signal where one of them changed
 * where the applicant stands. What it costs depends on the events and not on the history: one query
 * for all rows of a kind before, one statement for each kind after.
 */
@ApplicationScoped
class FoldEvents {
    private final ApplicantRows rows;
    private final SurroundingRows surroundingRows;
    private final SignalLog signals;
    private final Rulebook rulebook;

    FoldEvents(
            ApplicantRows rows,
            SurroundingRows surroundingRows,
            SignalLog signals,
            Rulebook rulebook) {
        this.rows = rows;
        this.surroundingRows = surroundingRows;
        this.signals = signals;
        this.rulebook = rulebook;
    }

    void fold(Connection connection, List<ReceivedEvent> events, Instant now) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        SortedSet<String> ids = new TreeSet<>();
        events.forEach(event -> ids.add(event.applicantId()));
        Map<String, ApplicantRows.Row> folded = new LinkedHashMap<>();
        rows.lock(connection, ids).forEach(row -> folded.put(row.applicantId(), row));
        Surroundings surroundings = surroundingRows.around(connection, events);
        List<RaisedSignal> raised = new ArrayList<>();
        for (ReceivedEvent event : events) {
            folded.computeIfPresent(
                    event.applicantId(), (_, row) -> folded(row, event, surroundings, now, raised));
        }
        rows.write(connection, List.copyOf(folded.values()));
        surroundingRows.add(connection, surroundings);
        signals.add(connection, raised);
    }

    /**
     * After each event the applicant is assessed, so that a signal names the event that raised it:
     * levels as of the latest that is known to have happened, however late it is heard of, and
     * violations as of now.
     */
    private ApplicantRows.Row folded(
            ApplicantRows.Row row,
            ReceivedEvent received,
            Surroundings surroundings,
            Instant now,
            List<RaisedSignal> raised) {
        Rules rules = rulebook.live();
        Evidence evidence =
                Fold.fold(row.evidence(), surroundings.around(received, row.evidence()));
        Standing stands =
                Standing.of(AssessBehaviour.assess(evidence, rules, now, evidence.knownUpTo()));
        for (Typology typology : row.standing().changedIn(stands, rules)) {
            Because because =
                    AssessBehaviour.because(typology, evidence, rules, now, evidence.knownUpTo());
            raised.add(
                    new RaisedSignal(
                            row.applicantId(),
                            typology,
                            stands.level(typology),
                            stands.outcome(),
                            received.key().source(),
                            received.key().id(),
                            now,
                            because.until(),
                            because.reasons()));
        }
        return new ApplicantRows.Row(row.applicantId(), evidence, stands);
    }
}
