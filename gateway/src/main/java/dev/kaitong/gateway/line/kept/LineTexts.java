package dev.kaitong.gateway.line.kept;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.kaitong.gateway.line.account.Holds;
import dev.kaitong.gateway.line.account.Line;
import dev.kaitong.gateway.line.facts.LineFacts;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Writes what is kept of lines as JSON, and reads it back. */
@Singleton
public class LineTexts {
    private final ObjectMapper mapper;
    private final ObjectReader terms;
    private final ObjectReader facts;

    LineTexts(ObjectMapper mapper) {
        this.mapper = mapper;
        this.terms = mapper.readerFor(Terms.class);
        this.facts = mapper.readerFor(LineFacts.class);
    }

    /** The terms of a line. */
    public String terms(Line line) {
        return write(Terms.of(line));
    }

    /** What is known about its use. */
    public String facts(LineFacts known) {
        return write(known);
    }

    /** The holds among the terms of a line; none when there are no terms to read. */
    public Holds holds(@Nullable String text) {
        Holds holds = text == null ? null : readTerms(text).holds();
        return holds == null ? Holds.NONE : holds;
    }

    Terms readTerms(String text) {
        try {
            return terms.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The terms of a line cannot be read", e);
        }
    }

    /** What was known; nothing when nothing was kept. */
    public LineFacts readFacts(@Nullable String text) {
        if (text == null) {
            return LineFacts.NONE;
        }
        try {
            return facts.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is known of a line cannot be read", e);
        }
    }

    private String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record cannot be written", e);
        }
    }
}
