package dev.kaitong.gateway.asking.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.stream.Collectors;

/** Where a text went wrong, in field names only: the values are an applicant's. */
public final class Malformed {
    private static final int DEPTH_MAX = 8;

    private Malformed() {}

    /** The first field that is not as the contract says. */
    public static String where(JsonProcessingException exception) {
        if (exception instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return mapping.getPath().stream()
                            .limit(DEPTH_MAX)
                            .map(Malformed::step)
                            .collect(Collectors.joining("."))
                    + ": not as the contract says";
        }
        return "no JSON of this shape";
    }

    // Keys of maps may be anything; those of our records are the contract's.
    private static String step(JsonMappingException.Reference reference) {
        String field = reference.getFieldName();
        if (field == null) {
            return Integer.toString(reference.getIndex());
        }
        return field.matches("[A-Za-z]{1,40}") ? field : "?";
    }
}
