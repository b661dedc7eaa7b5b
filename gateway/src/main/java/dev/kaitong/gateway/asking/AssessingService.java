package dev.kaitong.gateway.asking;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.answer.JudgeAssessment;
import dev.kaitong.gateway.asking.answer.ValidAssessment;
import dev.kaitong.gateway.asking.breaker.Prober;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.guard.Deadline;
import dev.kaitong.gateway.asking.guard.Lane;
import dev.kaitong.gateway.asking.guard.ServiceGuard;

/**
 * One of the three as the gateway asks it.
 *
 * @param guard the one way to it
 * @param prober closes its breaker again
 * @param judge what its assessments are worth
 * @param <M> its measures
 */
record AssessingService<M>(ServiceGuard guard, Prober prober, JudgeAssessment<M> judge) {
    ServiceName name() {
        return guard.service();
    }

    Told<ValidAssessment<M>> assess(Lane lane, Question question, Deadline deadline) {
        return guard.ask(
                lane,
                question.request(),
                deadline,
                judge.of(question.requestId(), question.asOf()));
    }

    /** Past places and breaker; for probes and for warming up. */
    Told<ValidAssessment<M>> assessUnguarded(Question question) {
        return guard.askUnguarded(
                question.request(), judge.of(question.requestId(), question.asOf()));
    }
}
