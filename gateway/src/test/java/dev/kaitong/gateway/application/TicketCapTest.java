package dev.kaitong.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Scripted;
import dev.kaitong.gateway.testing.ScriptedAsk;
import dev.kaitong.gateway.testing.Tables;
import dev.kaitong.gateway.waiting.WaitingApplications;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TicketCapTest.ThreeTickets.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("M61 No more tickets are given than we can promise to work off")
class TicketCapTest {
    private static final int MOST = 3;

    private final ScriptedAsk ask;
    private final Tables tables;
    private final WaitingApplications waiting;

    TicketCapTest(ScriptedAsk ask, Tables tables, WaitingApplications waiting) {
        this.ask = ask;
        this.tables = tables;
        this.waiting = waiting;
    }

    /** Three tickets at most. */
    public static class ThreeTickets extends Scripted {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kaitong.gateway.load.tickets-max", Integer.toString(MOST));
        }
    }

    @Test
    void oneTooManyIsRefusedAndWhatCanBeDecidedIsDecided() {
        for (int i = 0; i < MOST; i++) {
            applyInAnOutage().then().statusCode(202);
        }
        assertThat(waiting.tickets()).isEqualTo(MOST);
        long rows = tables.rows();
        Response refused = applyInAnOutage();
        refused.then().statusCode(503).body("type", equalTo("/problems/unavailable"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(tables.rows()).isEqualTo(rows);
        Calls.apply(Calls.newApplicant(), Calls.newKey()).then().statusCode(201);
    }

    private Response applyInAnOutage() {
        String applicant = Calls.newApplicant();
        ask.silence(applicant, ServiceName.CREDIT, Cause.TIMEOUT);
        return Calls.apply(applicant, Calls.newKey());
    }
}
