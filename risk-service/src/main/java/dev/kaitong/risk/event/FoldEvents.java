package dev.kaitong.risk.event;

import dev.kaitong.contract.Assessment;
import dev.kaitong.contract.RiskMeasures;
import dev.kaitong.contract.Typology;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.evidence.Fold;
import dev.kaitong.risk.behaviour.rule.AssessBehaviour;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Folds new events into the rows of their applicants, and raises a signal where one of them changed
 * where the applicant stands. What it costs depends on the events and not on the history.
 */
@ApplicationScoped
class FoldEvents {
    private final ApplicantRows rows;
    private final SignalLog signals;
    private final Rulebook rulebook;

    FoldEvents(ApplicantRows rows, SignalLog signals, Rulebook rulebook) {
        this.rows = rows;
        this.signals = signals;
        this.rulebook = rulebook;
    }

    void fold(Connection connection, List<ReceivedEvent> events, Instant now) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        TreeMap<String, List<ReceivedEvent>> byApplicant =
                events.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ReceivedEvent::applicantId,
                                        TreeMap::new,
                                        Collectors.toList()));
        List<ApplicantRows.Row> folded = new ArrayList<>();
        List<RaisedSignal> raised = new ArrayList<>();
        for (ApplicantRows.Row row : rows.lock(connection, byApplicant.navigableKeySet())) {
            folded.add(folded(row, byApplicant, now, raised));
        }
        rows.write(connection, folded);
        signals.add(connection, raised);
    }

    /**
     * After each event the applicant is assessed, so that a signal names the event that raised it.
     */
    private ApplicantRows.Row folded(
            ApplicantRows.Row row,
            Map<String, List<ReceivedEvent>> byApplicant,
            Instant now,
            List<RaisedSignal> raised) {
        Rules rules = rulebook.live();
        Evidence evidence = row.evidence();
        Standing standing = row.standing();
        for (ReceivedEvent event : byApplicant.getOrDefault(row.applicantId(), List.of())) {
            evidence = Fold.fold(evidence, event.event());
            Assessment<RiskMeasures, Evidence> assessment =
                    AssessBehaviour.assess(evidence, rules, now);
            Standing stands = Standing.of(assessment);
            for (Typology typology : standing.changedIn(stands, rules)) {
                raised.add(
                        new RaisedSignal(
                                row.applicantId(),
                                typology,
                                stands.level(typology),
                                stands.outcome(),
                                event.key().source(),
                                event.key().id(),
                                now));
            }
            standing = stands;
        }
        return new ApplicantRows.Row(row.applicantId(), evidence, standing);
    }
}
