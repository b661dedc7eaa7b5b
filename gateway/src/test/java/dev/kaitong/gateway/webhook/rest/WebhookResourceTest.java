package dev.kaitong.gateway.webhook.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Scripted;
import dev.kaitong.gateway.testing.Tables;
import dev.kaitong.gateway.webhook.kept.ChangeWebhooks;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("Operators say who is sent what shoppers are told")
class WebhookResourceTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private final Tables tables;

    WebhookResourceTest(Tables tables) {
        this.tables = tables;
    }

    @BeforeEach
    @AfterEach
    void none() {
        tables.run("DELETE FROM webhook");
    }

    private static ValidatableResponse put(String name, String body) {
        return Calls.operator()
                .contentType("application/json")
                .body(body)
                .put("/v1/webhooks/" + name)
                .then();
    }

    private static String body(String url) {
        return "{\"url\":\"" + url + "\"}";
    }

    @Test
    void aSecretThatIsMadeIsShownOnce() {
        put("orders", body("https://orders.example.com/hooks"))
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("secret", containsString("whsec_"))
                .body("enabled", equalTo(true));
        Calls.operator()
                .get("/v1/webhooks")
                .then()
                .statusCode(200)
                .body("webhooks.name", contains("orders"))
                .body("webhooks.url", contains("https://orders.example.com/hooks"))
                .body(not(containsString("whsec_")));
        put("orders", body("https://orders.example.com/other"))
                .statusCode(200)
                .body("url", equalTo("https://orders.example.com/other"))
                .body("secret", nullValue());
    }

    @Test
    void aSecretOfTheSubscribersOwnIsNeverShown() {
        put("orders", "{\"url\":\"https://o.example.com\",\"secret\":\"" + SECRET + "\"}")
                .statusCode(201)
                .body(not(containsString("whsec_")));
        put("orders", "{\"url\":\"https://o.example.com\",\"secret\":\"" + SECRET + "\"}")
                .statusCode(200)
                .body("oldSecretUntil", nullValue());
        put("orders", "{\"url\":\"https://o.example.com\",\"secret\":\"" + OTHER + "\"}")
                .statusCode(200)
                .body("oldSecretUntil", equalTo("2026-11-24T04:00:00Z"))
                .body(not(containsString("whsec_")));
    }

    @Test
    void anOperatorMayPauseIt() {
        put("orders", "{\"url\":\"https://o.example.com\",\"enabled\":false}")
                .statusCode(201)
                .body("enabled", equalTo(false))
                .body("disabledWhy", equalTo("OPERATOR"));
        put("orders", body("https://o.example.com")).body("enabled", equalTo(false));
        put("orders", "{\"url\":\"https://o.example.com\",\"enabled\":true}")
                .body("enabled", equalTo(true))
                .body("disabledSince", nullValue());
    }

    @Test
    void whatIsRemovedIsGone() {
        put("orders", body("https://o.example.com")).statusCode(201);
        Calls.operator().delete("/v1/webhooks/orders").then().statusCode(204);
        Calls.operator().delete("/v1/webhooks/orders").then().statusCode(404);
        Calls.operator().get("/v1/webhooks/orders").then().statusCode(404);
        Calls.operator().post("/v1/webhooks/orders/secret").then().statusCode(404);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "http://orders.example.com, must be https",
        "https://10.0.0.1/, must not lead into a private network",
        "https://169.254.169.254/, must not lead into a private network",
        "orders, must be an address with a host",
        "'', must be an address with a host"
    })
    void aBadAddressChangesNothing(String url, String why) {
        put("orders", body(url))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", contains("url"))
                .body("errors.message", contains(why));
        assertThat(tables.count("SELECT count(*) FROM webhook")).isZero();
    }

    @Test
    void everyBadFieldIsNamedAndNoSecretIsQuoted() {
        put("orders", "{\"url\":\"ftp://x.example.com\",\"secret\":\"whsec_hush\"}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", contains("url", "secret"))
                .body(not(containsString("hush")));
        put("orders", "{}").statusCode(400).body("errors.field", contains("url"));
        put("Orders", body("https://o.example.com"))
                .statusCode(400)
                .body("errors.field", contains("name"));
        put("orders", "{\"url\":\"https://o.example.com\",\"more\":1}").statusCode(400);
        assertThat(tables.count("SELECT count(*) FROM webhook")).isZero();
    }

    @Test
    void thereIsALimit() {
        for (int i = 0; i < ChangeWebhooks.MOST; i++) {
            put("orders-" + i, body("https://o.example.com")).statusCode(201);
        }
        put("one-more", body("https://o.example.com"))
                .statusCode(409)
                .contentType("application/problem+json");
        put("orders-0", body("https://p.example.com")).statusCode(200);
    }

    @Test
    void nobodyElseMay() {
        for (RequestSpecification who :
                List.of(Calls.support(), Calls.service(), Calls.shopper("u-1"))) {
            who.contentType("application/json");
            who.body(body("https://o.example.com"))
                    .put("/v1/webhooks/orders")
                    .then()
                    .statusCode(403);
        }
        Calls.support().get("/v1/webhooks").then().statusCode(403);
        Calls.support().get("/v1/webhooks/orders").then().statusCode(403);
        Calls.support().delete("/v1/webhooks/orders").then().statusCode(403);
        Calls.service().post("/v1/webhooks/orders/secret").then().statusCode(403);
    }
}
