package dev.kaitong.gateway.decisionlog.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.kaitong.contract.Assessment;
import dev.kaitong.contract.Cause;
import dev.kaitong.contract.CreditMeasures;
import dev.kaitong.contract.IdentityMeasures;
import dev.kaitong.contract.RiskMeasures;
import dev.kaitong.gateway.asking.answer.EvidenceSeen;
import dev.kaitong.gateway.decision.Answer;
import dev.kaitong.gateway.decision.Answers;
import jakarta.inject.Singleton;

/** Writes the canonical text of a decision, and reads it back. */
@Singleton
public class RecordTexts {
    private final ObjectMapper mapper;
    private final ObjectWriter writer;
    private final ObjectReader reader;
    private final ObjectWriter lineWriter;
    private final ObjectReader lineReader;
    private final Assessments<IdentityMeasures> identity;
    private final Assessments<CreditMeasures> credit;
    private final Assessments<RiskMeasures> risk;

    RecordTexts(ObjectMapper mapper) {
        this.mapper = mapper;
        this.writer = mapper.writerFor(DecisionRecord.class);
        this.reader = mapper.readerFor(DecisionRecord.class);
        this.lineWriter = mapper.writerFor(LineChangeRecord.class);
        this.lineReader = mapper.readerFor(LineChangeRecord.class);
        this.identity = new Assessments<>(IdentityMeasures.class);
        this.credit = new Assessments<>(CreditMeasures.class);
        this.risk = new Assessments<>(RiskMeasures.class);
    }

    /** The canonical text; the same record always gives the same bytes. */
    public String write(DecisionRecord record) {
        try {
            return writer.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A decision cannot be written", e);
        }
    }

    /** Reads a text that was written here. */
    public DecisionRecord read(String text) {
        try {
            return reader.withAttribute(RawJson.SOURCE, text).readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored decision cannot be read", e);
        }
    }

    /** The canonical text of a change of a line. */
    public String write(LineChangeRecord record) {
        try {
            return lineWriter.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A change of a line cannot be written", e);
        }
    }

    /** Whether a text is the record of a change of a line, and not of an application. */
    public static boolean isLineChange(String text) {
        return text.startsWith("{\"kind\":\"" + LineChangeRecord.KIND + "\"");
    }

    /** Reads the record of a change of a line. */
    public LineChangeRecord readLineChange(String text) {
        try {
            return lineReader.withAttribute(RawJson.SOURCE, text).readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored change of a line cannot be read", e);
        }
    }

    /** The answers as the decision took them. */
    public Answers answers(KeptAnswers kept) {
        return new Answers(
                identity.answer(kept.identity()),
                credit.answer(kept.credit()),
                risk.answer(kept.risk()));
    }

    /** Reads the assessments of one service; not what it judged, which only that service knows. */
    private final class Assessments<M> {
        private final ObjectReader assessments;

        Assessments(Class<M> measures) {
            JavaType type =
                    mapper.getTypeFactory()
                            .constructParametricType(
                                    Assessment.class, measures, EvidenceSeen.class);
            this.assessments =
                    mapper.readerFor(type)
                            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        }

        Answer<M> answer(KeptAnswers.Kept kept) {
            RawJson text = kept.assessment();
            Cause missing = kept.missing();
            if (text == null || missing != null) {
                return new Answer.Missing<>(missing == null ? Cause.FAULT : missing, kept.until());
            }
            try {
                Assessment<M, EvidenceSeen> assessment = assessments.readValue(text.text());
                return new Answer.Given<>(
                        assessment.outcome(), assessment.measures(), assessment.reasons());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A stored assessment cannot be read", e);
            }
        }
    }
}
