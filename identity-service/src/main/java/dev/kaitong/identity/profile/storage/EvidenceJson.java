package dev.kaitong.identity.profile.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.kaitong.identity.profile.evidence.Evidence;
import dev.kaitong.identity.profile.wire.EvidenceDocument;
import jakarta.inject.Singleton;

/** Evidence and personal values as the JSON that is stored. */
@Singleton
class EvidenceJson {
    private final ObjectReader reader;
    private final ObjectWriter writer;

    EvidenceJson(ObjectMapper mapper) {
        this.reader = mapper.readerFor(EvidenceDocument.class);
        this.writer = mapper.writer();
    }

    String write(Evidence masked) {
        try {
            return writer.writeValueAsString(EvidenceDocument.from(masked));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence cannot be written", e);
        }
    }

    byte[] write(PersonalValues values) {
        try {
            return writer.writeValueAsBytes(values);
        } catch (JsonProcessingException _) {
            // Its message might quote a value.
            throw new IllegalStateException("personal values cannot be written");
        }
    }

    Evidence read(String json) {
        try {
            EvidenceDocument document = reader.readValue(json);
            return document.toEvidence();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored evidence cannot be read", e);
        }
    }
}
