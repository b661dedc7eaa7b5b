package dev.kaitong.gateway.testing;

import static io.restassured.RestAssured.given;

import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls of the gateway as shoppers and support agents make them. */
public final class Calls {
    private static final AtomicInteger APPLICANTS = new AtomicInteger();

    private Calls() {}

    /** An applicant whom nobody knows yet. */
    public static String newApplicant() {
        return "u-" + APPLICANTS.incrementAndGet();
    }

    /** A key that nobody used yet. */
    public static String newKey() {
        return "k-" + UUID.randomUUID();
    }

    public static RequestSpecification shopper(String applicantId) {
        return given().header("Authorization", Tokens.bearer(Roles.SHOPPER, applicantId));
    }

    public static RequestSpecification support() {
        return given().header("Authorization", Tokens.bearer(Roles.SUPPORT));
    }

    public static RequestSpecification operator() {
        return given().header("Authorization", Tokens.bearer(Roles.OPERATOR));
    }

    public static RequestSpecification service() {
        return given().header("Authorization", Tokens.bearer(Roles.SERVICE));
    }

    /** Applies in Chinese, for a limit of any size. */
    public static Response apply(String applicantId, String key) {
        return apply(applicantId, key, body(applicantId));
    }

    public static Response apply(String applicantId, String key, String body) {
        return shopper(applicantId)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/applications");
    }

    public static String body(String applicantId) {
        return "{\"applicantId\":\"" + applicantId + "\",\"scene\":\"TMALL\"}";
    }

    /** Applies, and the id of the application that came of it. */
    public static UUID applied(String applicantId) {
        return UUID.fromString(apply(applicantId, newKey()).path("applicationId"));
    }
}
