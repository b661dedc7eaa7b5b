package dev.kaitong.identity.api;

import static dev.kaitong.identity.testing.Call.asService;
import static dev.kaitong.identity.testing.Call.goodProfile;
import static dev.kaitong.identity.testing.Call.newApplicant;
import static dev.kaitong.identity.testing.Call.put;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.identity.testing.Call;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("Profiles are stored strictly and come back masked")
class ProfileApiTest {
    @Test
    void theFirstIs201AndTheNextIs200() {
        String id = newApplicant();
        put(id, goodProfile(id)).statusCode(201).body("legalName", equalTo("*雷"));
        put(id, goodProfile(id)).statusCode(200);
        put(id, "{\"applicantId\":\"" + id + "\"}").statusCode(200);
        asService().get("/profiles/{id}", id).then().body("keySet()", not(hasItem("legalName")));
    }

    @Test
    void aProfileAfterAnAccountEventIsStillTheFirst() {
        String id = newApplicant();
        Call.send(Call.event(id, id, "account.compromised", "2026-11-01T00:00:00Z"))
                .statusCode(202);
        asService().get("/profiles/{id}", id).then().statusCode(404);
        put(id, goodProfile(id)).statusCode(201);
        Call.assess(id).body("reasons.code", equalTo(java.util.List.of("ACCOUNT_COMPROMISED")));
    }

    @Test
    void itComesBackMasked() {
        String id = newApplicant();
        put(id, goodProfile(id));
        asService()
                .get("/profiles/{id}", id)
                .then()
                .statusCode(200)
                .body("applicantId", equalTo(id))
                .body("registeredName", equalTo("*雷"))
                .body("idNumber", equalTo("1****************X"))
                .body("phone.number", equalTo("*******8000"))
                .body("phone.boundSince", equalTo("2020-01-01"))
                .body("bankCard.number", equalTo("***************3445"))
                .body("idImage.front.blur", equalTo(0.02f))
                .body("faceCheck", equalTo("PASSED"))
                .body("keySet()", not(hasItem("facts")));
    }

    @Test
    void anUnknownProfileIsNotFound() {
        asService()
                .get("/profiles/{id}", newApplicant())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    "hobby":"go"                                     | hobby
                    "facts":{}                                       | facts
                    "account":{}                                     | account
                    "legalName":7                                    | legalName
                    "legalName":"a\\u0000b"                          | legalName
                    "legalName":"a\\ud800b"                          | legalName
                    "legalName":"*雷"                                | legalName
                    "idNumber":"1****************X"                  | idNumber
                    "idImage":{"front":{"blur":1.1}}                 | idImage.front.blur
                    "idImage":{"front":{"blur":-0.1}}                | idImage.front.blur
                    "idImage":{"front":{"blur":"0.1"}}               | idImage.front.blur
                    "idImage":{"back":{"cropped":"no"}}              | idImage.back.cropped
                    "idImage":{"back":{"cropped":0}}                 | idImage.back.cropped
                    "idImage":{"expiresOn":"2035-02-30"}             | idImage.expiresOn
                    "idImage":{"expiresOn":"+99999-01-01"}           | idImage.expiresOn
                    "idImage":{"expiresOn":"1899-12-31"}             | idImage.expiresOn
                    "phone":{"boundSince":"yesterday"}               | phone.boundSince
                    "phone":{"usual":1}                              | phone.usual
                    "phone":{"number":13800138000}                   | phone.number
                    "phone":{"number":"*******8000"}                 | phone.number
                    "phone":[]                                       | phone
                    "bankCard":{"matched":"true"}                    | bankCard.matched
                    "bankCard":{"number":"***************3445"}      | bankCard.number
                    "bankCard":{"cvv":"123"}                         | bankCard.cvv
                    "faceCheck":"MAYBE"                              | faceCheck
                    "faceCheck":1                                    | faceCheck
                    "address":{"regionCode":"11010"}                 | address.regionCode
                    "address":{"regionCode":110105}                  | address.regionCode
                    """)
    void aWrongFieldIsNamedAndNothingChanges(String field, String name) {
        String id = newApplicant();
        put(id, "{\"applicantId\":\"" + id + "\"," + field + "}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(name));
        asService().get("/profiles/{id}", id).then().statusCode(404);
    }

    @Test
    void theApplicantOfTheBodyIsTheOneOfThePath() {
        String id = newApplicant();
        put(id, goodProfile("u-other"))
                .statusCode(400)
                .body("errors.field", hasItem("applicantId"));
        put(id, "{}").statusCode(400).body("errors.field", hasItem("applicantId"));
        put("a b", goodProfile("a b")).statusCode(400);
        put(id, "").statusCode(400);
        put(id, "null").statusCode(400);
        put(id, "{\"applicantId\":\"" + id + "\"")
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-json"));
    }

    @Test
    void aValueNeverStandsInAProblem() {
        String id = newApplicant();
        put(id, goodProfile(id).replace("\"PASSED\"", "\"11010519491231002X\""))
                .statusCode(400)
                .body(not(containsString("1949")));
        put(id, goodProfile(id).replace("\"usual\":true", "\"usual\":\"13800138000\""))
                .statusCode(400)
                .body(not(containsString("138001")));
    }
}
