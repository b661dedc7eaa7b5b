package dev.kaitong.gateway.load.quota;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.asking.testing.SuiteResource;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Tables;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(SuiteResource.class)
@DisplayName("M62 A shopper who asks more often than a person can is told so, and nobody else")
class QuotaFilterTest {
    private static final int FAR_AHEAD = 400;

    private final Quotas quotas;
    private final Tables tables;

    QuotaFilterTest(Quotas quotas, Tables tables) {
        this.quotas = quotas;
        this.tables = tables;
    }

    @Test
    void usedUpIs429WithRetryAfterAndNothingIsWritten() {
        String greedy = Calls.newApplicant();
        useUp(greedy);
        long rows = tables.rows();
        Response refused = Calls.apply(greedy, Calls.newKey());
        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-many-requests"))
                .body("detail", containsString("Nothing was written"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(tables.rows()).isEqualTo(rows);
    }

    @Test
    void othersAreNotTouchedAndWhatIsPublicStaysPublic() {
        useUp(Calls.newApplicant());
        Calls.apply(Calls.newApplicant(), Calls.newKey()).then().statusCode(201);
        given().get("/v1/status").then().statusCode(200);
        for (int i = 0; i < FAR_AHEAD; i++) {
            assertThat(Calls.support().get("/v1/applicants/u-1/line").statusCode())
                    .isNotEqualTo(429);
        }
    }

    /** As if it had been used an hour ahead, so that no slow machine gives some of it back. */
    private void useUp(String shopper) {
        long inAnHour = System.nanoTime() + 3_600_000_000_000L;
        while (quotas.take(shopper, inAnHour).isZero()) {}
    }
}
