package dev.kaitong.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.edge.wire.CloudEvent;
import dev.kaitong.identity.testing.Call;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("Whatever stands in a body, the answer is a good one or a problem, never a 500")
class HostileInputTest {
    private static final int ROUNDS = 150;
    private static final Set<Integer> GOOD = Set.of(200, 201, 202);
    private static final List<String> HOSTILE =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1",
                    "1e400",
                    "99999999999999999999999",
                    "0.30000000000000004",
                    "\"\"",
                    "\" \"",
                    "\"\\u0000\"",
                    "\"\\udfff\"",
                    "\"\\u202e*·\"",
                    "\"'; DROP TABLE applicant; --\"",
                    "\"+999999999-12-31\"",
                    "\"-0001-01-01\"",
                    "\"9999-12-31T23:59:59.999999999Z\"",
                    "\"0000-00-00\"",
                    "\"" + "长".repeat(5_000) + "\"",
                    "[]",
                    "[[[[]]]]",
                    "{}",
                    "{\"\":{}}");

    private final ObjectMapper plain = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(longs = {51, 52})
    void everyFieldOfEveryCall(long seed) throws JsonProcessingException {
        Random chance = new Random(seed);
        String evaluation =
                """
                {"evidence":%s,"rulesVersion":"identity-1","asOf":"2026-11-23T04:00:00Z",\
                "cures":[{"code":"WAIT_UNTIL","params":{"until":"2027-01-01","items":["phone"]}}]}\
                """
                        .formatted(Call.goodProfile("u-h"));
        String events = "[" + Call.event("h", "u-h", "login.failed", "2026-11-01T00:00:00Z") + "]";
        for (int i = 0; i < ROUNDS; i++) {
            String profile = spoiled(Call.goodProfile("u-h"), chance);
            assertAnswered(Call.asService().body(profile).put("/profiles/u-h"), profile);
            String given = spoiled(evaluation, chance);
            assertAnswered(Call.asService().body(given).post("/evaluations"), given);
            String batch = spoiled(events, chance);
            assertAnswered(
                    Call.asService().contentType(CloudEvent.BATCH).body(batch).post("/events"),
                    batch);
            String cut = profile.substring(0, chance.nextInt(profile.length()));
            assertAnswered(Call.asService().body(cut).put("/profiles/u-h"), cut);
        }
        Call.assess("u-h").statusCode(200);
        assertThat(Call.asService().get("/profiles/u-h").statusCode()).isIn(200, 404);
    }

    /** Puts something hostile in the place of one value, wherever it stands. */
    private String spoiled(String json, Random chance) throws JsonProcessingException {
        JsonNode root = plain.readTree(json);
        List<Runnable> places = new ArrayList<>();
        String mark = "@@";
        collect(root, mark, places);
        places.get(chance.nextInt(places.size())).run();
        String hostile = HOSTILE.get(chance.nextInt(HOSTILE.size()));
        return plain.writeValueAsString(root).replace("\"" + mark + "\"", hostile);
    }

    private static void collect(JsonNode node, String mark, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            for (String name :
                    List.copyOf(object.properties().stream().map(e -> e.getKey()).toList())) {
                places.add(() -> object.put(name, mark));
                collect(object.get(name), mark, places);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                places.add(() -> array.set(at, array.textNode(mark)));
                collect(array.get(i), mark, places);
            }
        }
    }

    private static void assertAnswered(Response answer, String body) {
        int status = answer.statusCode();
        assertThat(GOOD.contains(status) || status == 400).as("%s for %s", status, body).isTrue();
        if (status == 400) {
            assertThat(answer.contentType()).startsWith("application/problem+json");
        }
    }
}
