package dev.kaitong.edge.problem;

import dev.kaitong.contract.ProblemType;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that ends in a problem. Thrown anywhere below a resource; answered as {@code
 * application/problem+json}.
 */
public final class ProblemException extends RuntimeException {
    private final ProblemType type;
    private final String detail;
    private final transient List<FieldError> errors;
    private final @Nullable Duration retryAfter;

    private ProblemException(
            ProblemType type,
            String detail,
            List<FieldError> errors,
            @Nullable Duration retryAfter) {
        super(type.slug() + ": " + detail, null, false, false);
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    /** A problem of the whole request. */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), null);
    }

    /** A problem of some fields. */
    public ProblemException(ProblemType type, String detail, List<FieldError> errors) {
        this(type, detail, errors, null);
    }

    /** Bad input in one field. */
    public static ProblemException invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    /** Bad input in some fields. */
    public static ProblemException invalid(List<FieldError> errors) {
        return new ProblemException(
                ProblemType.INVALID_INPUT, BadInput.detail(errors), errors, null);
    }

    /** Not accepted and nothing written; the same request may be repeated after a while. */
    public static ProblemException unavailable(String detail, Duration retryAfter) {
        return new ProblemException(ProblemType.UNAVAILABLE, detail, List.of(), retryAfter);
    }

    /** This caller asks too often, and nothing was written; the request may be repeated later. */
    public static ProblemException tooMany(String detail, Duration retryAfter) {
        return new ProblemException(ProblemType.TOO_MANY_REQUESTS, detail, List.of(), retryAfter);
    }

    /** The kind of problem. */
    public ProblemType type() {
        return type;
    }

    /** What happened, for the caller. */
    public String detail() {
        return detail;
    }

    /** The fields in question; empty when it is the whole request. */
    public List<FieldError> errors() {
        return errors;
    }

    /** When to ask again, if the caller may. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
