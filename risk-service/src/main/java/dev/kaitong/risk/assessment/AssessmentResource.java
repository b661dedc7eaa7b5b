package dev.kaitong.risk.assessment;

import dev.kaitong.contract.Assessment;
import dev.kaitong.contract.RiskMeasures;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.wire.AssessmentRequest;
import dev.kaitong.edge.wire.EvaluationRequest;
import dev.kaitong.risk.evidence.EvidenceDocument;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The verdict of risk-service. */
@Path("/")
@Tag(name = "Assessments")
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AssessmentResource {
    private final JudgeBehaviour judge;

    AssessmentResource(JudgeBehaviour judge) {
        this.judge = judge;
    }

    /** Assesses what is stored; of an unknown applicant nothing is, which is PASS. */
    @POST
    @Path("/assessments")
    @Operation(summary = "Assesses what is stored about an applicant; an unknown one is PASS")
    public Assessment<RiskMeasures, EvidenceDocument> assess(
            @NotNull @Valid AssessmentRequest request) {
        return judge.stored(request.applicantId(), request.asOf());
    }

    /** Evaluates given evidence after given cures; stores nothing. */
    @POST
    @Path("/evaluations")
    @Operation(summary = "Assesses given evidence after applying cures; stores nothing")
    public Assessment<RiskMeasures, EvidenceDocument> evaluate(
            @NotNull @Valid EvaluationRequest<EvidenceDocument> request) {
        return judge.given(request);
    }
}
