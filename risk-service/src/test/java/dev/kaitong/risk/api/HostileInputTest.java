package dev.kaitong.risk.api;

import static dev.kaitong.risk.testing.Call.asService;
import static dev.kaitong.risk.testing.Call.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.edge.wire.CloudEvent;
import dev.kaitong.risk.behaviour.evidence.EventType;
import dev.kaitong.risk.testing.Call;
import dev.kaitong.risk.testing.Spoiler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("Whatever stands in a body, the answer is a good one or a problem, never a 500")
class HostileInputTest {
    private static final int ROUNDS = 4;
    private static final String WHO = "u-hostile";
    private static final String TIME = "2026-11-01T00:00:00Z";
    private static final Set<Integer> EXPECTED = Set.of(200, 201, 202, 400);

    @ParameterizedTest
    @ValueSource(longs = {51, 52})
    void everyFieldOfEveryCall(long seed) throws JsonProcessingException {
        Spoiler spoiler = new Spoiler(seed);
        String evaluation =
                "{\"evidence\":%s,\"rulesVersion\":\"risk-1\",\"asOf\":\"%s\",\"cures\":%s}"
                        .formatted(
                                evidence(),
                                TIME,
                                "[{\"code\":\"APPEAL\",\"params\":{\"until\":\"2027-01-01\",\"items\":[\"A\"]}}]");
        for (int round = 0; round < ROUNDS; round++) {
            for (EventType type : EventType.values()) {
                String batch = spoiler.spoiled("[" + event(WHO, WHO, type, TIME) + "]");
                answered(asService().contentType(CloudEvent.BATCH).body(batch).post("/events"));
                String one = spoiler.spoiled(event(WHO, WHO, type, TIME));
                answered(asService().contentType(CloudEvent.ONE).body(one).post("/events"));
                String given = spoiler.spoiled(evaluation);
                answered(asService().body(given).post("/evaluations"));
            }
            String merchant =
                    spoiler.spoiled("{\"category\":\"gold\",\"operatorDeviceId\":\"d-1\"}");
            answered(asService().body(merchant).put("/merchants/m-hostile"));
        }
        Call.assess(WHO).statusCode(200);
    }

    /** Evidence with one of everything. */
    private static Object evidence() {
        for (EventType type : EventType.values()) {
            Call.send(event("all-" + type, "u-all", type, TIME)).statusCode(202);
        }
        String answer = Call.assess("u-all").statusCode(200).extract().asString();
        return answer.substring(
                answer.indexOf("\"evidence\":") + "\"evidence\":".length(),
                answer.indexOf(",\"rulesVersion\""));
    }

    private static void answered(Response answer) {
        assertThat(EXPECTED).as(answer.asString()).contains(answer.statusCode());
        if (answer.statusCode() == 400) {
            assertThat(answer.contentType()).startsWith("application/problem+json");
        }
    }
}
