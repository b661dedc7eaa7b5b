package dev.kaitong.edge.http;

import dev.kaitong.contract.ProblemType;
import dev.kaitong.edge.problem.ProblemException;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** Drops work that nobody waits for any more, before it touches a database. */
@Provider
public class DeadlineFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        @Nullable String left = request.getHeaderString(Headers.DEADLINE_MILLIS);
        if (left != null && millis(left) <= 0) {
            throw ProblemException.unavailable(
                    "The caller's deadline has passed.", Duration.ofSeconds(1));
        }
    }

    private static long millis(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new ProblemException(
                    ProblemType.INVALID_INPUT,
                    Headers.DEADLINE_MILLIS + ": must be a whole number");
        }
    }
}
