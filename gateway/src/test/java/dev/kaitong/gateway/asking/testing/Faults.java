package dev.kaitong.gateway.asking.testing;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.ServiceName;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Faults of credit-service: a name, the script, the cause that the decision has to see. */
public final class Faults {
    private static final String JSON = "application/json";

    private Faults() {}

    /** All of them. */
    public static Stream<Arguments> all() {
        return Stream.concat(
                counted(),
                Stream.of(
                        arguments("hang", Scripts.hang(), Cause.TIMEOUT),
                        arguments("dribble", Scripts.dribble(), Cause.TIMEOUT),
                        arguments("401", Scripts.answer(401, JSON, "{}"), Cause.FAULT),
                        arguments("404", Scripts.answer(404, JSON, "{}"), Cause.FAULT)));
    }

    /** Those that come at once and speak against the service. */
    public static Stream<Arguments> counted() {
        var pass = Assessments.pass(ServiceName.CREDIT);
        return Stream.of(
                arguments("close", Scripts.close(), Cause.FAULT),
                arguments("reset", Scripts.reset(), Cause.FAULT),
                arguments("cut off", Scripts.cutOff("{\"service\":"), Cause.FAULT),
                arguments("500", Scripts.answer(500, JSON, "{}"), Cause.FAULT),
                arguments("503", Scripts.answer(503, JSON, "{}"), Cause.BUSY),
                arguments("429", Scripts.answer(429, JSON, "{}"), Cause.BUSY),
                arguments("HTML", Scripts.answer(200, "text/html", "<html>"), Cause.FAULT),
                arguments("HTML as JSON", Scripts.answer(200, JSON, "<html>"), Cause.FAULT),
                arguments("empty", Scripts.answer(200, JSON, ""), Cause.FAULT),
                arguments("null", Scripts.answer(200, JSON, "null"), Cause.FAULT),
                arguments("{}", Scripts.answer(200, JSON, "{}"), Cause.FAULT),
                arguments(
                        "unknown enum",
                        Scripts.json(body -> pass.apply(body).replace("PASS", "GREAT")),
                        Cause.FAULT),
                arguments(
                        "wrong type",
                        Scripts.json(body -> pass.apply(body).replace(":700", ":\"700\"")),
                        Cause.FAULT),
                arguments(
                        "truncated",
                        Scripts.json(body -> pass.apply(body).substring(0, 80)),
                        Cause.FAULT),
                arguments("of another service", Suite.well(ServiceName.RISK), Cause.FAULT),
                arguments("of another request", Scripts.foreign(pass), Cause.FAULT),
                arguments("redirect", Scripts.redirect("http://127.0.0.1:1/"), Cause.FAULT),
                arguments("endless body", Scripts.endless(), Cause.FAULT),
                arguments("bad chunk", Scripts.badChunk(), Cause.FAULT),
                arguments("huge head", Scripts.hugeHead(), Cause.FAULT),
                arguments("reset amid the body", Scripts.resetAmid("{\"service\":"), Cause.FAULT),
                arguments("502 in HTML", Scripts.answer(502, "text/html", "<html>"), Cause.FAULT),
                arguments("204", Scripts.answer(204, JSON, ""), Cause.FAULT),
                arguments("201", Scripts.answer(201, JSON, "{}"), Cause.FAULT),
                arguments("a list", Scripts.answer(200, JSON, "[]"), Cause.FAULT),
                arguments(
                        "deeply nested",
                        Scripts.answer(200, JSON, "{\"x\":" + "[".repeat(50_000)),
                        Cause.FAULT),
                arguments(
                        "twice the same field",
                        Scripts.json(body ->
                                pass.apply(body).replaceFirst("\\{", "{\"outcome\":\"FAIL\",")),
                        Cause.FAULT),
                arguments(
                        "something follows",
                        Scripts.json(body -> pass.apply(body) + "{}"),
                        Cause.FAULT),
                arguments("no UTF-8", Scripts.latin1(pass), Cause.FAULT),
                arguments("packed", Scripts.packed(pass), Cause.FAULT),
                arguments("negative length", Scripts.lengthOf("-1"), Cause.FAULT),
                arguments("no number as length", Scripts.lengthOf("many"), Cause.FAULT),
                arguments("no HTTP", Scripts.raw("hello\r\n\r\n"), Cause.FAULT));
    }
}
