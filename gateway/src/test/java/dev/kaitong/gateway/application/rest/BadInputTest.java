package dev.kaitong.gateway.application.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Scripted;
import dev.kaitong.gateway.testing.ScriptedAsk;
import dev.kaitong.gateway.testing.Tables;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("Bad input is named, asks nobody and changes nothing")
class BadInputTest {
    private final ScriptedAsk ask;
    private final Tables tables;

    BadInputTest(ScriptedAsk ask, Tables tables) {
        this.ask = ask;
        this.tables = tables;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"applicantId":"u-1","scene":"TMALL","more":1}                    | invalid-input  | more
                    {"scene":"TMALL"}                                                 | invalid-input  | applicantId
                    {"applicantId":"u-1"}                                             | invalid-input  | scene
                    {"applicantId":"u-1","scene":""}                                  | invalid-input  | scene
                    {"applicantId":"u-1","scene":"a b"}                               | invalid-input  | scene
                    {"applicantId":"u-1","scene":7}                                   | invalid-input  | scene
                    {"applicantId":"u-1","scene":"TMALL","requestedLimitFen":0}       | invalid-input  | requestedLimitFen
                    {"applicantId":"u-1","scene":"TMALL","requestedLimitFen":-1}      | invalid-input  | requestedLimitFen
                    {"applicantId":"u-1","scene":"TMALL","requestedLimitFen":"1"}     | invalid-input  | requestedLimitFen
                    {"applicantId":"u-1","scene":"TMALL","requestedLimitFen":1.5}     | invalid-input  | requestedLimitFen
                    {"applicantId":"u-1","scene":"TMALL","requestedLimitFen":1e30}    | invalid-input  | requestedLimitFen
                    {"applicantId":"u 1","scene":"TMALL"}                             | invalid-input  | applicantId
                    []                                                                | invalid-input  | body
                    """)
    void aWrongFieldIsNamed(String body, String slug, String field) {
        assertRefused(body, slug).body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"applicantId\"",
                "nothing",
                "{\"applicantId\":\"u-1\",\"scene\":\"TMALL\"}{}",
                "{\"applicantId\":\"u-1\",\"applicantId\":\"u-1\",\"scene\":\"TMALL\"}"
            })
    void whatIsNoJsonIsCalledThat(String body) {
        assertRefused(body, "malformed-json");
    }

    private ValidatableResponse assertRefused(String body, String slug) {
        long rows = tables.rows();
        int asked = ask.asked();
        var response =
                Calls.apply("u-1", Calls.newKey(), body)
                        .then()
                        .statusCode(400)
                        .contentType("application/problem+json")
                        .body("type", equalTo("/problems/" + slug))
                        .body("instance", equalTo("/v1/applications"));
        assertThat(tables.rows()).isEqualTo(rows);
        assertThat(ask.asked()).isEqualTo(asked);
        return response;
    }

    @Test
    void aBodyThatIsTooLargeIsNotRead() {
        long rows = tables.rows();
        Calls.apply("u-1", Calls.newKey(), " ".repeat(3_000_000) + Calls.body("u-1"))
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
        assertThat(tables.rows()).isEqualTo(rows);
    }

    @Test
    void anotherMediaTypeIsNotUnderstood() {
        Calls.shopper("u-1")
                .header("Idempotency-Key", Calls.newKey())
                .contentType("text/plain")
                .body(Calls.body("u-1"))
                .post("/v1/applications")
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1.5", "99999999999999999999"})
    void aPreCheckForNoLimitIsRefused(String limit) {
        String applicant = Calls.newApplicant();
        Calls.shopper(applicant)
                .queryParam("requestedLimitFen", limit)
                .get("/v1/applicants/" + applicant + "/eligibility")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("requestedLimitFen"));
    }
}
