package dev.kaitong.gateway.asking;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.CreditMeasures;
import dev.kaitong.contract.IdentityMeasures;
import dev.kaitong.contract.RiskMeasures;
import dev.kaitong.edge.time.Days;
import dev.kaitong.gateway.asking.answer.ValidAssessment;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.guard.Deadline;
import dev.kaitong.gateway.asking.guard.Lane;
import dev.kaitong.gateway.decision.Answer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks the three services about an applicant, all at once, each behind its own guard, and waits no
 * longer than one deadline. Whatever a service does, there is a hearing: who gave no valid answer
 * is missing from it, with the cause.
 */
@ApplicationScoped
public class AskServices {
    private static final Logger LOG = Logger.getLogger(AskServices.class);

    private final Services services;
    private final Questions questions;
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("ask-", 0).factory());

    AskServices(Services services, Questions questions) {
        this.services = services;
        this.questions = questions;
    }

    /**
     * Asks for a shopper who waits.
     *
     * @param applicantId whom it is about
     * @param asOf the instant for which is assessed
     * @param deadline time for the whole decision, from now; at most 3 s. A part of it is kept for
     *     what comes after (see {@link AskingConfig#reserve})
     * @param requestId passed on to the services; what {@code X-Request-Id} allows
     */
    public Hearing ask(String applicantId, Instant asOf, Duration deadline, String requestId) {
        return ask(applicantId, asOf, deadline, requestId, Lane.SHOPPER);
    }

    /** The same, using the places of a lane. */
    public Hearing ask(
            String applicantId, Instant asOf, Duration deadline, String requestId, Lane lane) {
        Deadline end = Deadline.in(deadline, System.nanoTime());
        Question question = questions.about(applicantId, asOf, requestId);
        Future<Heard<IdentityMeasures>> identity = begin(services.identity(), lane, question, end);
        Future<Heard<CreditMeasures>> credit = begin(services.credit(), lane, question, end);
        Future<Heard<RiskMeasures>> risk = begin(services.risk(), lane, question, end);
        return new Hearing(await(identity, end), await(credit, end), await(risk, end));
    }

    private <M> Future<Heard<M>> begin(
            AssessingService<M> service, Lane lane, Question question, Deadline end) {
        return threads.submit(() -> heard(service, service.assess(lane, question, end)));
    }

    private static <M> Heard<M> heard(AssessingService<M> service, Told<ValidAssessment<M>> told) {
        return switch (told) {
            case Told.Answered<ValidAssessment<M>>(var valid, _) ->
                    new Heard<>(
                            new Answer.Given<>(
                                    valid.assessment().outcome(),
                                    valid.assessment().measures(),
                                    valid.assessment().reasons()),
                            valid.json());
            case Told.Silent<ValidAssessment<M>>(var trouble, _) ->
                    Heard.missing(
                            trouble.cause(),
                            trouble.cause() == Cause.MAINTENANCE ? backOn(service) : null);
        };
    }

    private static @Nullable LocalDate backOn(AssessingService<?> service) {
        @Nullable Instant end = service.guard().breaker().forcedUntil();
        return end == null ? null : Days.dayOf(end);
    }

    /**
     * The guards keep the deadline themselves, with the reserve; this holds even if one of them did
     * not.
     */
    private static <M> Heard<M> await(Future<Heard<M>> future, Deadline end) {
        try {
            long restNanos = Math.max(0, end.rest(System.nanoTime()).toNanos());
            return future.get(restNanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            future.cancel(true);
            return Heard.missing(Cause.TIMEOUT);
        } catch (InterruptedException _) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            return Heard.missing(Cause.TIMEOUT);
        } catch (ExecutionException e) {
            LOG.error("Asking a service failed in the gateway itself", e.getCause());
            return Heard.missing(Cause.FAULT);
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
