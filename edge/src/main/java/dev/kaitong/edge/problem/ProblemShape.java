package dev.kaitong.edge.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kaitong.contract.ProblemType;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.vertx.core.http.HttpClosedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gives every problem of the library our shape: a type of {@link ProblemType}, its title, the named
 * fields. Runs before the library's logger, so that neither the answer nor the log carries a value
 * of the request, a class name or a stack trace.
 */
@ApplicationScoped
class ProblemShape implements ProblemPostProcessor {
    private static final int BEFORE_THE_LOGGER = 1_000;
    private static final int CAUSES_MAX = 8;
    private static final Duration RETRY_SOON = Duration.ofSeconds(1);
    private static final Logger LOG = Logger.getLogger(ProblemShape.class);

    @Override
    public int priority() {
        return BEFORE_THE_LOGGER;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        @Nullable Throwable cause = context.cause;
        for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
            boolean ofTheRequest = isOfTheRequest(depth, context.cause);
            switch (cause) {
                case ProblemException own -> {
                    return shape(own.type(), own.detail(), own.errors(), problem, own.retryAfter());
                }
                case SQLException database when Database.isAway(database) -> {
                    return shape(
                            ProblemType.UNAVAILABLE,
                            "The database does not answer.",
                            List.of(),
                            problem,
                            RETRY_SOON);
                }
                case HttpClosedException _, ClosedChannelException _ -> {
                    return shape(
                            ProblemType.UNAVAILABLE,
                            "The caller went away.",
                            List.of(),
                            problem,
                            RETRY_SOON);
                }
                case ConstraintViolationException invalid -> {
                    return invalid(BadInput.of(invalid), problem);
                }
                // Deeper down it is a text of our own that cannot be read: a fault of ours.
                case JsonProcessingException json when ofTheRequest -> {
                    List<FieldError> errors = BadInput.of(json);
                    return errors.isEmpty()
                            ? shape(
                                    ProblemType.MALFORMED_JSON,
                                    "The body is no JSON text.",
                                    errors,
                                    problem,
                                    null)
                            : invalid(errors, problem);
                }
                default -> cause = cause.getCause();
            }
        }
        ProblemType type = byStatus(problem.getStatusCode());
        if (type == ProblemType.INTERNAL) {
            LOG.error("a request failed in a way that nobody foresaw: " + Places.of(context.cause));
        }
        return shape(type, type.title() + ".", List.of(), problem, null);
    }

    /** Whether it was thrown as it is, or wrapped once by the reader of bodies. */
    private static boolean isOfTheRequest(int depth, Throwable thrown) {
        return depth == 0 || (depth == 1 && thrown instanceof WebApplicationException);
    }

    private static HttpProblem invalid(List<FieldError> errors, HttpProblem problem) {
        return shape(ProblemType.INVALID_INPUT, BadInput.detail(errors), errors, problem, null);
    }

    private static HttpProblem shape(
            ProblemType type,
            String detail,
            List<FieldError> errors,
            HttpProblem problem,
            @Nullable Duration retryAfter) {
        HttpProblem.Builder shaped =
                HttpProblem.builder()
                        .withType(URI.create(type.uri()))
                        .withTitle(type.title())
                        .withStatus(type.status())
                        .withDetail(detail)
                        .withInstance(problem.getInstance());
        if (!errors.isEmpty()) {
            shaped = shaped.with("errors", errors.stream().map(ProblemShape::wire).toList());
        }
        for (Map.Entry<String, Object> header : problem.getHeaders().entrySet()) {
            shaped = shaped.withHeader(header.getKey(), header.getValue());
        }
        if (retryAfter != null) {
            shaped = shaped.withHeader("Retry-After", Math.max(1, retryAfter.toSeconds()));
        }
        return shaped.build();
    }

    private static Map<String, String> wire(FieldError error) {
        return Map.of("field", error.field(), "message", error.message());
    }

    private static ProblemType byStatus(int status) {
        for (ProblemType type : ProblemType.values()) {
            if (type.status() == status) {
                return type;
            }
        }
        return status < 500 ? ProblemType.INVALID_INPUT : ProblemType.INTERNAL;
    }
}
