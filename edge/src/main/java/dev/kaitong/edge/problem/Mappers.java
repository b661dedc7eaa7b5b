package dev.kaitong.edge.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.kaitong.contract.ProblemType;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Exceptions that the problem library does not reach: Quarkus has a mapper of its own for JSON of
 * another type (which answers without a problem), and the library's mapper for a missing token does
 * not link with this Quarkus.
 */
public class Mappers {
    private static final int BEFORE_ALL_OTHERS = 1;

    @ServerExceptionMapper(value = MismatchedInputException.class, priority = BEFORE_ALL_OTHERS)
    Response badJson(MismatchedInputException exception, RoutingContext context) {
        return answer(HttpProblem.valueOf(Response.Status.BAD_REQUEST), exception, context);
    }

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = BEFORE_ALL_OTHERS)
    Response unauthenticated(Throwable exception, RoutingContext context) {
        HttpProblem problem =
                HttpProblem.builder()
                        .withStatus(ProblemType.UNAUTHENTICATED.status())
                        .withHeader("WWW-Authenticate", "Bearer")
                        .build();
        return answer(problem, exception, context);
    }

    private static Response answer(
            HttpProblem problem, Throwable exception, RoutingContext context) {
        return ExceptionMapperBase.postProcessorsRegistry
                .applyPostProcessing(
                        problem, ProblemContext.of(exception, context.normalizedPath()))
                .toResponse();
    }
}
