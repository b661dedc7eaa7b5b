package dev.kaitong.acceptance;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** The calls of the contract, as a front end, an order system or an operator makes them. */
final class Calls {
    private final SuiteUnderTest suite;

    Calls(SuiteUnderTest suite) {
        this.suite = suite;
    }

    RequestSpecification asService() {
        return given().header("Authorization", "Bearer " + suite.token("service", "order-system"))
                .contentType("application/json");
    }

    RequestSpecification asShopper(String applicantId) {
        return given().header("Authorization", "Bearer " + suite.token("shopper", applicantId))
                .contentType("application/json");
    }

    RequestSpecification asSupport() {
        return given().header("Authorization", "Bearer " + suite.token("support", "agent-7"));
    }

    /** Feeds profile and credit file straight to their services. */
    Applicant feed(Applicant applicant) {
        putProfile(applicant);
        asService()
                .body(applicant.file.toString())
                .put(suite.credit() + "/files/" + applicant.id)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
        return applicant;
    }

    void putProfile(Applicant applicant) {
        asService()
                .body(applicant.profile.toString())
                .put(suite.identity() + "/profiles/" + applicant.id)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
    }

    /**
     * Applies and returns the decision. Just after services were stopped and started again the
     * answer may be a ticket; it is no refusal, and is decided by itself, so the test waits for
     * that as a shopper would.
     */
    ValidatableResponse decide(Applicant applicant) {
        ValidatableResponse answer =
                apply(applicant).statusCode(org.hamcrest.Matchers.oneOf(201, 202));
        if (answer.extract().statusCode() == 201) {
            return answer;
        }
        return await(
                        applicant.id,
                        answer.extract().path("applicationId"),
                        Duration.ofSeconds(60),
                        response -> !"PENDING".equals(response.path("verdict")))
                .rootPath("decision");
    }

    /** What a service says of an applicant now. */
    ValidatableResponse assess(String service, Applicant applicant) {
        return asService()
                .body("{\"applicantId\":\"" + applicant.id + "\"}")
                .post(service + "/assessments")
                .then()
                .statusCode(200);
    }

    ValidatableResponse apply(Applicant applicant) {
        return apply(applicant.id, "k-" + UUID.randomUUID(), "en");
    }

    ValidatableResponse apply(String applicantId, String key, String language) {
        return asShopper(applicantId)
                .header("Idempotency-Key", key)
                .header("Accept-Language", language)
                .body("{\"applicantId\":\"" + applicantId + "\",\"scene\":\"TMALL\"}")
                .post(suite.gateway() + "/v1/applications")
                .then();
    }

    Response application(String applicantId, String applicationId) {
        return asShopper(applicantId)
                .header("Accept-Language", "en")
                .get(suite.gateway() + "/v1/applications/" + applicationId);
    }

    /** Asks again until the application looks as expected; fails after the given time. */
    ValidatableResponse await(
            String applicantId,
            String applicationId,
            Duration within,
            Predicate<Response> expected) {
        Instant end = Instant.now().plus(within);
        Response latest = application(applicantId, applicationId);
        while (!expected.test(latest) && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            latest = application(applicantId, applicationId);
        }
        if (!expected.test(latest)) {
            throw new AssertionError("not so within " + within + ": " + latest.asString());
        }
        return latest.then();
    }
}
