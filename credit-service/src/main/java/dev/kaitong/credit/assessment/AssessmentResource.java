package dev.kaitong.credit.assessment;

import dev.kaitong.contract.Assessment;
import dev.kaitong.contract.CreditMeasures;
import dev.kaitong.contract.Cure;
import dev.kaitong.contract.FieldException;
import dev.kaitong.credit.file.CreditFiles;
import dev.kaitong.credit.rules.RuleBook;
import dev.kaitong.credit.score.CreditFile;
import dev.kaitong.credit.verdict.Assess;
import dev.kaitong.credit.verdict.Cures;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.wire.AssessmentRequest;
import dev.kaitong.edge.wire.EvaluationRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Will and can this person repay? */
@Path("/")
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
@Tag(name = "Assessments")
public class AssessmentResource {
    private final CreditFiles files;
    private final RuleBook rules;
    private final Clock clock;

    AssessmentResource(CreditFiles files, RuleBook rules, Clock clock) {
        this.files = files;
        this.rules = rules;
        this.clock = clock;
    }

    /** Assesses what is stored. Somebody of whom nothing is known has a thin file. */
    @POST
    @Path("assessments")
    @Operation(summary = "Assess the stored evidence of an applicant")
    public Assessment<CreditMeasures, CreditFile> assess(
            @NotNull @Valid AssessmentRequest request) {
        Instant asOf = request.asOf() == null ? clock.instant() : request.asOf();
        CreditFile file =
                files.evidence(request.applicantId())
                        .orElseGet(() -> CreditFile.unknown(request.applicantId()));
        return Assess.assess(file, rules.live(), asOf);
    }

    /** Assesses what is given, after cures; stores nothing. */
    @POST
    @Path("evaluations")
    @Operation(summary = "Assess given evidence, after applying cures")
    public Assessment<CreditMeasures, CreditFile> evaluate(
            @NotNull @Valid EvaluationRequest<CreditFile> request) {
        Cures.Cured cured = new Cures.Cured(request.evidence(), request.asOf());
        for (Cure cure : request.curesOrNone()) {
            cured = apply(cured, cure);
        }
        return Assess.assess(cured.file(), rules.version(request.rulesVersion()), cured.asOf());
    }

    private static Cures.Cured apply(Cures.Cured before, Cure cure) {
        try {
            return Cures.apply(before.file(), before.asOf(), cure);
        } catch (FieldException e) {
            throw ProblemException.invalid(e.field(), "must be " + e.expected());
        }
    }
}
