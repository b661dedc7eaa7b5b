package dev.kaitong.gateway.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.kaitong.gateway.application.known.Application;
import dev.kaitong.gateway.application.making.MakeDecision;
import dev.kaitong.gateway.commit.Standing;
import dev.kaitong.gateway.decision.Answers;
import dev.kaitong.gateway.decision.Verdict;
import dev.kaitong.gateway.decisionlog.Decisions;
import dev.kaitong.gateway.idempotency.StoredAnswer;
import dev.kaitong.gateway.view.DecisionView;
import dev.kaitong.gateway.view.ShowDecision;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes the answer to an application: 201 with the decision, 202 with a ticket. */
@Singleton
class WriteAnswer {
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;

    private final ShowDecision showDecision;
    private final Decisions decisions;
    private final ObjectWriter writer;

    WriteAnswer(ShowDecision showDecision, Decisions decisions, ObjectMapper mapper) {
        this.showDecision = showDecision;
        this.decisions = decisions;
        this.writer = mapper.writerFor(DecisionView.class);
    }

    /** The answer to an application that was just decided. */
    StoredAnswer decided(Apply apply, MakeDecision.Made made, Answers answers, Instant now) {
        DecisionView view =
                showDecision.show(
                        made.record(),
                        answers,
                        ShowDecision.Waits.of(made.standing()),
                        reader(apply));
        return answer(apply, view, made.standing(), now);
    }

    /** The answer to another application while one is pending: the same ticket. */
    StoredAnswer sameTicket(Apply apply, Application pending, Instant now) {
        DecisionView view =
                showDecision.stored(
                        decisions.of(pending.applicationId(), pending.standing().decisionNo()),
                        ShowDecision.Waits.of(pending.standing()),
                        reader(apply));
        return answer(apply, view, pending.standing(), now);
    }

    private static ShowDecision.Reader reader(Apply apply) {
        return ShowDecision.Reader.shopper(apply.language());
    }

    private StoredAnswer answer(Apply apply, DecisionView view, Standing standing, Instant now) {
        boolean pending = view.verdict() == Verdict.PENDING;
        return new StoredAnswer(
                apply.fingerprint(),
                pending ? ACCEPTED : CREATED,
                json(view),
                apply.language().tag(),
                "/v1/applications/" + view.applicationId(),
                pending ? retryAfterSeconds(standing.nextCheckAt(), now) : null);
    }

    private static long retryAfterSeconds(@Nullable Instant nextCheckAt, Instant now) {
        return nextCheckAt == null
                ? 1
                : Math.max(1, Duration.between(now, nextCheckAt).plusMillis(999).toSeconds());
    }

    private String json(DecisionView view) {
        try {
            return writer.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A decision cannot be written", e);
        }
    }
}
