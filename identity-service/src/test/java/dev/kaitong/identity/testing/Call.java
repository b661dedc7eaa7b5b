package dev.kaitong.identity.testing;

import static io.restassured.RestAssured.given;

import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.edge.wire.CloudEvent;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** The calls of the contract, as a service makes them. */
public final class Call {
    private Call() {}

    /** A request with the token of a service. */
    public static RequestSpecification asService() {
        return given().header("Authorization", Tokens.bearer(Roles.SERVICE))
                .contentType("application/json");
    }

    /** An applicant that no other test has. */
    public static String newApplicant() {
        return "u-" + UUID.randomUUID();
    }

    /** The profile of the first call in the contract. */
    public static String goodProfile(String applicantId) {
        return """
        {"applicantId":"%s","registeredName":"李雷","legalName":"李雷","idNumber":"11010519491231002X",\
        "idImage":{"front":{"blur":0.02,"glare":0.01,"cropped":false},\
        "back":{"blur":0.02,"glare":0.01,"cropped":false},"expiresOn":"2035-01-01"},\
        "phone":{"number":"13800138000","boundSince":"2020-01-01","usual":true,"ownerVerified":true},\
        "bankCard":{"number":"6222020200112233445","matched":true},"faceCheck":"PASSED",\
        "address":{"regionCode":"110105","verified":true}}\
        """
                .formatted(applicantId);
    }

    /** {@code PUT /profiles/{applicantId}}. */
    public static ValidatableResponse put(String applicantId, String profile) {
        return asService().body(profile).put("/profiles/{id}", applicantId).then();
    }

    /** {@code POST /assessments}. */
    public static ValidatableResponse assess(String applicantId) {
        return asService()
                .body("{\"applicantId\":\"" + applicantId + "\"}")
                .post("/assessments")
                .then();
    }

    /** {@code POST /evaluations}. */
    public static ValidatableResponse evaluate(String body) {
        return asService().body(body).post("/evaluations").then();
    }

    /** One event as JSON. */
    public static String event(String id, String applicantId, String type, String time) {
        return """
        {"specversion":"1.0","id":"%s","source":"/accounts","type":"kaitong.%s","subject":"%s",\
        "time":"%s"}\
        """
                .formatted(id, type, applicantId, time);
    }

    /** {@code POST /events} with one event. */
    public static ValidatableResponse send(String event) {
        return asService().contentType(CloudEvent.ONE).body(event).post("/events").then();
    }

    /** {@code POST /events} with a batch. */
    public static ValidatableResponse sendAll(String... events) {
        return asService()
                .contentType(CloudEvent.BATCH)
                .body("[" + String.join(",", events) + "]")
                .post("/events")
                .then();
    }
}
