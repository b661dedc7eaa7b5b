package dev.kaitong.risk.api;

import static dev.kaitong.risk.testing.Call.asService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
class MerchantApiTest {
    private final DataSource database;

    @Inject
    MerchantApiTest(DataSource database) {
        this.database = database;
    }

    @Test
    void aMerchantIsStoredAndReplaced() throws SQLException {
        String id = "m-" + UUID.randomUUID();
        put(id, "{\"category\":\"gold\",\"operatorDeviceId\":\"d-1\"}")
                .statusCode(201)
                .body("operatorDeviceId", equalTo("d-1"));
        put(id, "{\"category\":\"apparel\"}")
                .statusCode(200)
                .body("$", not(hasKey("operatorDeviceId")));
        assertThat(stored(id)).isEqualTo("apparel null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {}                                           | category
                    {"category":""}                              | category
                    {"category":7}                               | category
                    {"category":"gold","operatorDeviceId":""}    | operatorDeviceId
                    {"category":"gold","owner":"x"}              | owner
                    """)
    void aBadMerchantIsNamedAndNotStored(String body, String field) throws SQLException {
        String id = "m-" + UUID.randomUUID();
        put(id, body).statusCode(400).body("errors.field", hasItem(field));
        assertThat(stored(id)).isEqualTo("nothing");
    }

    @Test
    void anIdThatIsTooLongIsNamed() {
        put("m".repeat(65), "{\"category\":\"gold\"}")
                .statusCode(400)
                .body("errors.field", hasItem("merchantId"));
    }

    private static ValidatableResponse put(String id, String body) {
        return asService().body(body).put("/merchants/{id}", id).then();
    }

    private String stored(String id) throws SQLException {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement(
                                "SELECT category || ' ' || coalesce(operator_device_id, 'null')"
                                        + " FROM merchant WHERE merchant_id = ?")) {
            statement.setString(1, id);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "nothing";
            }
        }
    }
}
