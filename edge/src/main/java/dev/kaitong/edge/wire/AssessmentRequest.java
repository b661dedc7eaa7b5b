package dev.kaitong.edge.wire;

import dev.kaitong.contract.Era;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /assessments}: assess what is stored about an applicant.
 *
 * @param applicantId the applicant
 * @param asOf the instant to assess for; now when absent
 */
public record AssessmentRequest(@ApplicantId String applicantId, @Nullable Instant asOf) {
    public AssessmentRequest {
        Era.instant("asOf", asOf);
    }
}
