package dev.kaitong.identity.api;

import static dev.kaitong.identity.testing.Call.asService;
import static dev.kaitong.identity.testing.Call.event;
import static dev.kaitong.identity.testing.Call.goodProfile;
import static dev.kaitong.identity.testing.Call.newApplicant;
import static dev.kaitong.identity.testing.Call.put;
import static dev.kaitong.identity.testing.Call.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("Changed applicants are told in commit order, without gaps")
class FeedApiTest {
    private final DataSource database;

    @Inject
    FeedApiTest(DataSource database) {
        this.database = database;
    }

    @Test
    void profilesAndAccountEventsAreToldEachApplicantOnce() {
        @Nullable String from = lastCursor(null);
        String one = newApplicant();
        String other = newApplicant();
        put(one, goodProfile(one));
        put(other, goodProfile(other));
        assertThat(applicants(from)).containsExactly(one, other);
        @Nullable String cursor = lastCursor(from);
        assertThat(applicants(cursor)).isEmpty();

        send(event(one, one, "account.compromised", "2026-11-01T00:00:00Z"));
        assertThat(applicants(cursor)).containsExactly(one);
        assertThat(applicants(from)).containsExactly(other, one);
    }

    @Test
    void aLoginAndARepeatedEventChangeNoEvidence() {
        String id = newApplicant();
        String reset = event(id + "-1", id, "credentials.reset", "2026-11-01T00:00:00Z");
        send(reset);
        @Nullable String cursor = lastCursor(null);
        send(reset);
        send(event(id + "-2", id, "login.failed", "2026-11-01T00:00:00Z"));
        assertThat(applicants(cursor)).isEmpty();
    }

    @Test
    void theFeedIsReadPageByPage() {
        @Nullable String from = lastCursor(null);
        List<String> put = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            String id = newApplicant();
            put(id, goodProfile(id));
            put.add(id);
        }
        List<String> read = new ArrayList<>();
        @Nullable String cursor = from;
        for (int page = 0; page < 4; page++) {
            JsonPath answer = page(cursor, 2);
            read.addAll(answer.getList("changes.applicantId", String.class));
            cursor = answer.getString("changes[-1].cursor");
        }
        assertThat(read).isEqualTo(put);
    }

    @Test
    void aTransactionThatIsStillRunningHoldsBackWhatCameAfterIt() throws SQLException {
        @Nullable String from = lastCursor(null);
        String slow = newApplicant();
        String quick = newApplicant();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var insert =
                    connection.prepareStatement(
                            "INSERT INTO applicant (applicant_id) VALUES (?)")) {
                insert.setString(1, slow);
                insert.executeUpdate();
                put(quick, goodProfile(quick));
                assertThat(applicants(from)).isEmpty();
                connection.commit();
            }
        }
        assertThat(applicants(from)).containsExactly(slow, quick);
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 1001",
        "limit, -1",
        "limit, x",
        "limit, 1.5",
        "after, x",
        "after, 1",
        "after, 1:a b",
        "after, 99999999999999999999:u-1",
        "after, -1:u-1"
    })
    void aWrongParameterIsNamed(String name, String value) {
        asService()
                .queryParam(name, value)
                .get("/changes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(name));
    }

    private static List<String> applicants(@Nullable String after) {
        return page(after, 1_000).getList("changes.applicantId", String.class);
    }

    private static @Nullable String lastCursor(@Nullable String after) {
        @Nullable String last = page(after, 1_000).getString("changes[-1].cursor");
        return last == null ? after : last;
    }

    private static JsonPath page(@Nullable String after, int limit) {
        var request = asService().queryParam("limit", limit);
        if (after != null) {
            request.queryParam("after", after);
        }
        return request.get("/changes").then().statusCode(200).extract().jsonPath();
    }
}
