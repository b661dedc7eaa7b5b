package dev.kaitong.risk.assessment;

import dev.kaitong.contract.Assessment;
import dev.kaitong.contract.Cure;
import dev.kaitong.contract.Era;
import dev.kaitong.contract.RiskMeasures;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.edge.wire.EvaluationRequest;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.rule.AssessBehaviour;
import dev.kaitong.risk.behaviour.rule.Cured;
import dev.kaitong.risk.behaviour.rule.Rules;
import dev.kaitong.risk.evidence.EvidenceDocument;
import dev.kaitong.risk.evidence.StoredEvidence;
import dev.kaitong.risk.rulebook.Rulebook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges stored or given evidence; both calls end in the same pure function. */
@ApplicationScoped
class JudgeBehaviour {
    private final StoredEvidence storedEvidence;
    private final Rulebook rulebook;
    private final Clock clock;

    JudgeBehaviour(StoredEvidence storedEvidence, Rulebook rulebook, Clock clock) {
        this.storedEvidence = storedEvidence;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    Assessment<RiskMeasures, EvidenceDocument> stored(String applicantId, @Nullable Instant asOf) {
        Instant when = asOf == null ? clock.instant() : asOf;
        return judge(storedEvidence.of(applicantId), rulebook.live(), when);
    }

    Assessment<RiskMeasures, EvidenceDocument> given(EvaluationRequest<EvidenceDocument> request) {
        Rules rules = rules(request.rulesVersion());
        refuseOtherEras(request.curesOrNone());
        Cured cured =
                Cured.by(
                        request.curesOrNone(),
                        request.evidence().toEvidence(),
                        rules,
                        request.asOf());
        return judge(cured.evidence(), rules, cured.asOf());
    }

    private static Assessment<RiskMeasures, EvidenceDocument> judge(
            Evidence evidence, Rules rules, Instant asOf) {
        Assessment<RiskMeasures, Evidence> judged = AssessBehaviour.assess(evidence, rules, asOf);
        return new Assessment<>(
                judged.service(),
                judged.outcome(),
                judged.measures(),
                judged.reasons(),
                EvidenceDocument.from(judged.evidence(), rules, judged.asOf()),
                judged.rulesVersion(),
                judged.asOf());
    }

    private Rules rules(@Nullable String version) {
        return version == null
                ? rulebook.live()
                : rulebook.version(version)
                        .orElseThrow(() ->
                                ProblemException.invalid(
                                        "rulesVersion", "must be a version of our rules"));
    }

    private static void refuseOtherEras(List<Cure> cures) {
        for (int i = 0; i < cures.size(); i++) {
            @Nullable LocalDate until = cures.get(i).params().until();
            if (until != null && !Era.contains(until)) {
                throw ProblemException.invalid(
                        "cures[" + i + "].params.until", "must be " + Era.EXPECTED);
            }
        }
    }
}
