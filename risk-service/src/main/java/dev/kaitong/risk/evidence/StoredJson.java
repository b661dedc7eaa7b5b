package dev.kaitong.risk.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaitong.contract.Reason;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.rule.Standing;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evidence and standing as the JSON that is stored. */
@Singleton
public class StoredJson {
    private final ObjectMapper mapper;

    StoredJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Evidence from its row. */
    public Evidence evidence(String json, byte @Nullable [] usage) {
        return read(json, EvidenceDocument.class).toEvidence().withUsage(UsageBytes.read(usage));
    }

    /** Standing from its row. */
    public Standing standing(String json) {
        return read(json, Standing.class);
    }

    /** Evidence for its row, without the usage, which has a column of its own. */
    public String write(Evidence evidence) {
        return text(EvidenceDocument.bare(evidence));
    }

    /** Standing for its row. */
    public String write(Standing standing) {
        return text(standing);
    }

    /** Reasons of a signal from its row. */
    public List<Reason> reasons(String json) {
        return List.of(read(json, Reason[].class));
    }

    /** Reasons of a signal for its row. */
    public String write(List<Reason> reasons) {
        return text(reasons);
    }

    private String text(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written for its row", e);
        }
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored row cannot be read", e);
        }
    }
}
