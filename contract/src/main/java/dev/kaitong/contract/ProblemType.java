package dev.kaitong.contract;

/**
 * Every kind of error that any part answers, as RFC 9457 {@code application/problem+json}. The type
 * on the wire is {@code /problems/<slug>}; one page a slug stands under {@code docs/problems}.
 */
public enum ProblemType {
    INVALID_INPUT("invalid-input", 400, "The request has invalid fields"),
    MALFORMED_JSON("malformed-json", 400, "The body is not valid JSON"),
    UNAUTHENTICATED("unauthenticated", 401, "A valid bearer token is required"),
    FORBIDDEN("forbidden", 403, "This caller may not do this"),
    NOT_FOUND("not-found", 404, "There is no such resource"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This resource does not know this method"),
    NOT_ACCEPTABLE("not-acceptable", 406, "No representation that the caller accepts"),
    CONFLICT("conflict", 409, "The state of the resource does not allow this"),
    KEY_IN_USE("key-in-use", 409, "A request with this idempotency key is still running"),
    TOO_LARGE("too-large", 413, "The request body is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "This media type is not understood"),
    KEY_REUSED("key-reused", 422, "This idempotency key was used with another body"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "The quota of this caller is used up"),
    INTERNAL("internal", 500, "An error on our side"),
    UNAVAILABLE("unavailable", 503, "Not accepted: we are busy, and nothing was written");

    private final String slug;
    private final int status;
    private final String title;

    ProblemType(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    /** Last segment of the type on the wire and name of its page. */
    public String slug() {
        return slug;
    }

    /** HTTP status code. */
    public int status() {
        return status;
    }

    /** One sentence for people. */
    public String title() {
        return title;
    }

    /** The {@code type} member on the wire, a relative reference. */
    public String uri() {
        return "/problems/" + slug;
    }
}
