package dev.kaitong.gateway.asking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaitong.edge.wire.AssessmentRequest;
import io.opentelemetry.context.Context;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Puts questions into the form in which the services take them. */
@Singleton
class Questions {
    private final ObjectMapper mapper;
    private final Clock clock;
    private final String probeApplicant;

    Questions(ObjectMapper mapper, Clock clock, AskingConfig config) {
        this.mapper = mapper;
        this.clock = clock;
        this.probeApplicant = config.probe().applicant();
    }

    /** A question about an applicant. */
    Question about(String applicantId, Instant asOf, String requestId) {
        return new Question(body(applicantId, asOf), asOf, requestId, Context.current());
    }

    /** A question about nobody, whose true answer shows that the service is well. */
    Question probe() {
        Instant now = clock.instant();
        return new Question(
                body(probeApplicant, now), now, "probe-" + UUID.randomUUID(), Context.root());
    }

    private Buffer body(String applicantId, Instant asOf) {
        try {
            return Buffer.buffer(
                    mapper.writeValueAsBytes(new AssessmentRequest(applicantId, asOf)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A text and an instant cannot be written", e);
        }
    }
}
