package dev.kaitong.contract;

/**
 * A record was given a value that it cannot have. Names the field and what was expected; the value
 * is for logs of ours only.
 */
public final class FieldException extends IllegalArgumentException {
    private final String field;
    private final String expected;

    /**
     * @param field the field, as on the wire
     * @param value what came
     * @param expected what may come
     */
    public FieldException(String field, String value, String expected) {
        super(field + ": " + value + " (expected: " + expected + ")");
        this.field = field;
        this.expected = expected;
    }

    /** The field, as on the wire. */
    public String field() {
        return field;
    }

    /** What may come. */
    public String expected() {
        return expected;
    }
}
