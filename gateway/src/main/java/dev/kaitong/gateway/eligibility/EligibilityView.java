package dev.kaitong.gateway.eligibility;

import dev.kaitong.gateway.decision.Verdict;
import dev.kaitong.gateway.view.GateView;
import dev.kaitong.gateway.view.ReasonView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an application would be answered now.
 *
 * @param applicantId whom it is about
 * @param verdict what would become of an application; PENDING when we cannot tell now
 * @param limitFen the limit in fen; with APPROVED only
 * @param reasons why, most important first; at most four
 * @param reasonsComplete false when a service was silent, so that further reasons may exist
 * @param gates how each service judges
 * @param reapplyFrom first day (Asia/Shanghai) to apply after such a refusal; with DECLINED only
 * @param automated that no person made it
 * @param recorded always false: nothing of this is kept anywhere
 * @param strategyVersion under which strategy
 * @param decidedAt the instant for which it holds
 */
public record EligibilityView(
        String applicantId,
        Verdict verdict,
        @Nullable Long limitFen,
        List<ReasonView> reasons,
        boolean reasonsComplete,
        List<GateView> gates,
        @Nullable LocalDate reapplyFrom,
        boolean automated,
        boolean recorded,
        String strategyVersion,
        Instant decidedAt) {}
