package dev.kaitong.gateway.asking;

import dev.kaitong.gateway.asking.call.Request;
import io.opentelemetry.context.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.time.Instant;

/**
 * What all three services are asked: their assessment of an applicant for an instant.
 *
 * @param body the request in JSON, the same for all three
 * @param asOf the instant
 * @param requestId passed on and expected back
 * @param trace the trace that the calls belong to
 */
record Question(Buffer body, Instant asOf, String requestId, Context trace) {
    private static final String PATH = "/assessments";

    Request request() {
        return new Request(HttpMethod.POST, PATH, PATH, body, requestId, trace);
    }
}
