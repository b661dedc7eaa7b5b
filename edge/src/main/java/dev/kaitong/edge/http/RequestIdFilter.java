package dev.kaitong.edge.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Gives every request an id, echoes it, and puts it on every log line of the request. */
@Provider
@PreMatching
@Priority(0)
public class RequestIdFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final Pattern GOOD = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String KEY = "requestId";

    @Override
    public void filter(ContainerRequestContext request) {
        String id = idOf(request.getHeaderString(Headers.REQUEST_ID));
        request.setProperty(KEY, id);
        request.getHeaders().putSingle(Headers.REQUEST_ID, id);
        MDC.put(KEY, id);
    }

    /** The id that a caller gave, if it is a good one; else a new one. */
    static String idOf(@Nullable String given) {
        return given != null && GOOD.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        @Nullable Object id = request.getProperty(KEY);
        if (id != null) {
            response.getHeaders().putSingle(Headers.REQUEST_ID, id);
        }
        MDC.remove(KEY);
    }
}
