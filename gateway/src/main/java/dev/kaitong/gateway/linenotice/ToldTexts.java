package dev.kaitong.gateway.linenotice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Writes what is told as JSON, and reads it back. */
@Singleton
public class ToldTexts {
    private final ObjectMapper mapper;

    ToldTexts(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** As it is kept. */
    public String write(Told told) {
        try {
            return mapper.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A notice cannot be written", e);
        }
    }

    /** As it was. */
    public Told read(String text) {
        try {
            return mapper.readValue(text, Told.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A notice cannot be read", e);
        }
    }
}
