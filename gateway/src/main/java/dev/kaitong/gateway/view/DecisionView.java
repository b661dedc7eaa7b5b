package dev.kaitong.gateway.view;

import dev.kaitong.gateway.decision.Verdict;
import dev.kaitong.gateway.decisionlog.record.RawJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision on the wire.
 *
 * @param decisionId its id
 * @param applicationId what it decides
 * @param applicantId whom it is about
 * @param verdict what becomes of the application
 * @param limitFen the limit in fen; with APPROVED only
 * @param reasons why, most important first; at most four for a shopper, all for support
 * @param reasonsComplete false when a service was silent, so that further reasons may exist
 * @param gates how each service judged; empty when an application ended without asking
 * @param reapplyFrom first day (Asia/Shanghai) to apply again; with DECLINED only
 * @param ticket what to ask with later; with PENDING only
 * @param nextCheckAt when we look at it again; with PENDING only
 * @param expiresAt when waiting ends; with PENDING and INCOMPLETE only
 * @param automated that no person made it
 * @param strategyVersion under which strategy
 * @param decidedAt when
 * @param evidence what the services judged; for support only
 */
public record DecisionView(
        UUID decisionId,
        UUID applicationId,
        String applicantId,
        Verdict verdict,
        @Nullable Long limitFen,
        List<ReasonView> reasons,
        boolean reasonsComplete,
        List<GateView> gates,
        @Nullable LocalDate reapplyFrom,
        @Nullable String ticket,
        @Nullable Instant nextCheckAt,
        @Nullable Instant expiresAt,
        boolean automated,
        String strategyVersion,
        Instant decidedAt,
        @Nullable EvidenceView evidence) {
    /**
     * The assessments behind a decision, with the evidence that each judged; a silent service has
     * none.
     *
     * @param identity of identity-service
     * @param credit of credit-service
     * @param risk of risk-service
     */
    public record EvidenceView(
            @Nullable RawJson identity, @Nullable RawJson credit, @Nullable RawJson risk) {}
}
