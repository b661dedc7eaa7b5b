package dev.kaitong.identity.assessment;

import dev.kaitong.contract.Assessment;
import dev.kaitong.contract.Cure;
import dev.kaitong.contract.IdentityMeasures;
import dev.kaitong.edge.problem.FieldError;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.edge.wire.EvaluationRequest;
import dev.kaitong.identity.profile.Intake;
import dev.kaitong.identity.profile.evidence.Evidence;
import dev.kaitong.identity.profile.rule.AssessIdentity;
import dev.kaitong.identity.profile.rule.Cured;
import dev.kaitong.identity.profile.rule.Rules;
import dev.kaitong.identity.profile.storage.StoredEvidence;
import dev.kaitong.identity.profile.wire.EvidenceDocument;
import dev.kaitong.identity.rulebook.Rulebook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges stored or given evidence; both calls end in the same pure function. */
@ApplicationScoped
class JudgeIdentity {
    private final StoredEvidence storedEvidence;
    private final Intake intake;
    private final Rulebook rulebook;
    private final Clock clock;

    JudgeIdentity(StoredEvidence storedEvidence, Intake intake, Rulebook rulebook, Clock clock) {
        this.storedEvidence = storedEvidence;
        this.intake = intake;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    Assessment<IdentityMeasures, EvidenceDocument> stored(
            String applicantId, @Nullable Instant asOf) {
        // Milliseconds survive every store and every JSON reader on the way to a replay.
        Instant when = asOf == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : asOf;
        return judge(storedEvidence.of(applicantId), rulebook.live(), when);
    }

    Assessment<IdentityMeasures, EvidenceDocument> given(
            EvaluationRequest<EvidenceDocument> request) {
        List<FieldError> errors = new ArrayList<>();
        List<Cure> cures = CureList.read(request.curesOrNone(), errors);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        Rules rules = rules(request.rulesVersion());
        Evidence evidence = intake.settle(request.evidence().toEvidence());
        Cured cured = Cured.by(cures, evidence, rules, request.asOf());
        return judge(cured.evidence(), rules, cured.asOf());
    }

    private static Assessment<IdentityMeasures, EvidenceDocument> judge(
            Evidence evidence, Rules rules, Instant asOf) {
        Assessment<IdentityMeasures, Evidence> judged =
                AssessIdentity.assess(evidence, rules, asOf);
        return new Assessment<>(
                judged.service(),
                judged.outcome(),
                judged.measures(),
                judged.reasons(),
                EvidenceDocument.from(judged.evidence()),
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
}
