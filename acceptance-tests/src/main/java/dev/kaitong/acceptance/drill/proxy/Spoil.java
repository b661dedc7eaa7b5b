package dev.kaitong.acceptance.drill.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Random;

/** Makes wrong answers, most of them of true ones. */
final class Spoil {
    private static final String OK_JSON = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private static final int GARBAGE_BYTES = 512;
    private static final int BLANKS = 288 * 1024;
    private static final long A_YEAR_SECONDS = 365L * 24 * 3_600;

    private Spoil() {}

    /** An answer that only names a status. */
    static Message status(int status, String more) {
        return new Message(
                "HTTP/1.1 " + status + " No\r\nContent-Type: application/problem+json\r\n" + more,
                Buffer.buffer(
                        "{\"type\":\"about:blank\",\"title\":\"no\",\"status\":" + status + "}"));
    }

    /** 200 with a page for people. */
    static Message html(Message request) {
        return echoing(
                request,
                new Message(
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n",
                        Buffer.buffer("<!doctype html><title>Sign in</title>")));
    }

    /** 200, said to be JSON, with this body. */
    static Message json(Message request, String body) {
        return echoing(request, new Message(OK_JSON, Buffer.buffer(body)));
    }

    /** 200, said to be JSON, with bytes that are none. */
    static Message garbage(Message request, long seed) {
        byte[] bytes = new byte[GARBAGE_BYTES];
        new Random(seed).nextBytes(bytes);
        return echoing(request, new Message(OK_JSON, Buffer.buffer(bytes)));
    }

    /** The true answer with one field set to something else, where it has that field. */
    static Message field(Message answer, String name, Object value) {
        JsonObject body = object(answer);
        return body.containsKey(name) ? withBody(answer, body.put(name, value)) : answer;
    }

    /** The true answer, as of a year ago. */
    static Message stale(Message answer) {
        JsonObject body = object(answer);
        String asOf = body.getString("asOf");
        return asOf == null
                ? answer
                : withBody(
                        answer,
                        body.put(
                                "asOf",
                                Instant.parse(asOf).minusSeconds(A_YEAR_SECONDS).toString()));
    }

    /** Of a true assessment, one that fails for a reason that its service knows. */
    static Message fail(Message answer) {
        JsonObject body = object(answer);
        String code =
                switch (body.getString("service", "")) {
                    case "identity" -> "UNDER_AGE";
                    case "credit" -> "COURT_ENFORCEMENT";
                    default -> "VIOLATION_ON_RECORD";
                };
        JsonObject reason = new JsonObject().put("code", code).put("params", new JsonObject());
        return body.containsKey("outcome")
                ? withBody(
                        answer,
                        body.put("outcome", "FAIL").put("reasons", new JsonArray().add(reason)))
                : answer;
    }

    /** Of a true assessment, one that passes. */
    static Message pass(Message answer) {
        JsonObject body = object(answer);
        return body.containsKey("outcome")
                ? withBody(answer, body.put("outcome", "PASS").put("reasons", new JsonArray()))
                : answer;
    }

    /** Of a true assessment, one that fails and does not say why. */
    static Message bareFail(Message answer) {
        JsonObject body = object(answer);
        return body.containsKey("outcome")
                ? withBody(answer, body.put("outcome", "FAIL").put("reasons", new JsonArray()))
                : answer;
    }

    /** The true answer, still valid JSON, with 288 KiB of blanks after its first brace. */
    static Message oversized(Message answer) {
        Buffer body = answer.body();
        return body.length() == 0 || body.getByte(0) != '{'
                ? answer
                : answer.with(
                        Buffer.buffer("{")
                                .appendString(" ".repeat(BLANKS))
                                .appendBuffer(body.slice(1, body.length())));
    }

    /** The same body under another status. */
    static Message under(int status, Message answer) {
        return new Message(
                answer.head().replaceFirst("^HTTP/1.1 \\d+ [^\\r]*", "HTTP/1.1 " + status + " No"),
                answer.body());
    }

    private static Message echoing(Message request, Message answer) {
        return answer.with("X-Request-Id", request.header("X-Request-Id").orElse("none"));
    }

    private static Message withBody(Message answer, JsonObject body) {
        return answer.with(body.toBuffer());
    }

    private static JsonObject object(Message answer) {
        try {
            return new JsonObject(answer.body());
        } catch (DecodeException e) {
            return new JsonObject();
        }
    }
}
