package dev.kaitong.gateway.asking.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.kaitong.contract.Assessment;
import dev.kaitong.contract.CreditMeasures;
import dev.kaitong.contract.OutcomeLaw;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.call.Judge;
import dev.kaitong.gateway.asking.call.Reply;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.call.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Judges the answers of one service to {@code POST /assessments}. A missing answer costs a shopper
 * a wait; a wrong one taken for right costs a refusal, so everything doubtful is no answer.
 *
 * @param <M> the measures of the service
 */
public final class JudgeAssessment<M> {
    // A service may round the instant it was asked for; more than this, and the answer is not
    // fresh.
    private static final Duration AS_OF_TOLERANCE = Duration.ofSeconds(1);

    private final ServiceName service;
    private final ObjectReader reader;

    /**
     * A judge for one service.
     *
     * @param service whose answers are judged
     * @param measures the type of its measures
     * @param mapper the strict mapper of the process
     */
    public JudgeAssessment(ServiceName service, Class<M> measures, ObjectMapper mapper) {
        this.service = service;
        this.reader =
                mapper.readerFor(
                                mapper.getTypeFactory()
                                        .constructParametricType(
                                                Assessment.class, measures, EvidenceSeen.class))
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /**
     * The judge of one answer.
     *
     * @param requestId the id that was sent along
     * @param asOf the instant that was asked for
     */
    public Judge<ValidAssessment<M>> of(String requestId, Instant asOf) {
        return reply -> judge(reply, requestId, asOf);
    }

    private Told<ValidAssessment<M>> judge(Reply reply, String requestId, Instant asOf) {
        Told.Silent<ValidAssessment<M>> against = Statuses.against(reply, requestId);
        if (against != null) {
            return against;
        }
        try {
            byte[] body = reply.body().getBytes();
            @Nullable Assessment<M, EvidenceSeen> assessment = reader.readValue(body);
            if (assessment == null) {
                return Told.silent(Trouble.MALFORMED, "null");
            }
            String contradiction = contradiction(assessment, asOf);
            return contradiction == null
                    ? Told.good(
                            new ValidAssessment<>(
                                    assessment, new String(body, StandardCharsets.UTF_8)))
                    : Told.silent(Trouble.MALFORMED, contradiction);
        } catch (JsonProcessingException e) {
            return Told.silent(Trouble.MALFORMED, Malformed.where(e));
        } catch (IOException e) {
            return Told.silent(Trouble.MALFORMED, "no text");
        }
    }

    /** What the assessment says against itself or against the question; {@code null}: nothing. */
    private @Nullable String contradiction(Assessment<M, EvidenceSeen> assessment, Instant asOf) {
        if (!assessment.service().equals(service.wireName())) {
            return "service: another one";
        }
        String missing = missing(assessment);
        if (missing != null) {
            return missing + ": missing";
        }
        if (Duration.between(asOf, assessment.asOf()).abs().compareTo(AS_OF_TOLERANCE) > 0) {
            return "asOf: not the instant that was asked for";
        }
        return OutcomeLaw.contradiction(service, assessment.outcome(), assessment.reasons());
    }

    // Jackson leaves out what the text leaves out, whatever a record says about null.
    @SuppressWarnings("NullAway")
    private static @Nullable String missing(Assessment<?, ?> assessment) {
        if (assessment.outcome() == null) {
            return "outcome";
        }
        if (assessment.measures() == null || hasGap(assessment.measures())) {
            return "measures";
        }
        if (assessment.evidence() == null) {
            return "evidence";
        }
        if (assessment.asOf() == null) {
            return "asOf";
        }
        return assessment.reasons().stream()
                        .anyMatch(reason -> reason.code() == null || reason.params() == null)
                ? "reasons"
                : null;
    }

    @SuppressWarnings("NullAway") // as above: a value of the map may be null in the text
    private static boolean hasGap(Object measures) {
        return measures instanceof CreditMeasures credit
                && credit.dimensions().values().stream().anyMatch(Objects::isNull);
    }
}
