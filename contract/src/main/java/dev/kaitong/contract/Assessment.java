package dev.kaitong.contract;

import java.time.Instant;
import java.util.List;

/**
 * One service's verdict on its evidence: the answer to {@code POST /assessments} and {@code POST
 * /evaluations}.
 *
 * @param service wire name of the service
 * @param outcome its verdict
 * @param measures what it measured
 * @param reasons all its reasons, most important first; empty when nothing speaks against the
 *     applicant
 * @param evidence the snapshot it judged; evaluating it again under the same version and time gives
 *     this assessment again
 * @param rulesVersion version of the rules or model
 * @param asOf the instant for which it holds
 * @param <M> the measures of the service
 * @param <E> the evidence of the service
 */
public record Assessment<M, E>(
        String service,
        Outcome outcome,
        M measures,
        List<Reason> reasons,
        E evidence,
        String rulesVersion,
        Instant asOf) {
    public Assessment {
        Checks.notBlank("service", service);
        Checks.notBlank("rulesVersion", rulesVersion);
        reasons = List.copyOf(reasons);
    }
}
