package dev.kaitong.gateway.purchase.tell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.asking.Services;
import dev.kaitong.gateway.asking.breaker.BreakerView;
import dev.kaitong.gateway.asking.testing.Assessments;
import dev.kaitong.gateway.asking.testing.Await;
import dev.kaitong.gateway.asking.testing.Scripts;
import dev.kaitong.gateway.asking.testing.SuiteResource;
import dev.kaitong.gateway.testing.Tables;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(SuiteResource.class)
@DisplayName("M37 risk-service is told of purchases")
class TellRiskTest {
    private final TellRisk tellRisk;
    private final Services services;
    private final Tables tables;
    private final List<String> stored = new CopyOnWriteArrayList<>();

    TellRiskTest(TellRisk tellRisk, Services services, Tables tables) {
        this.tellRisk = tellRisk;
        this.services = services;
        this.tables = tables;
    }

    @Test
    void anEventThatIsRefusedIsSetAsideAndNotLost() throws Exception {
        for (ServiceName service : ServiceName.values()) {
            SuiteResource.suite()
                    .of(service)
                    .play((incoming, socket) -> {
                        if (!incoming.uri().startsWith("/events")) {
                            Scripts.json(Assessments.pass(service)).play(incoming, socket);
                        } else if (incoming.body().contains("bad")) {
                            Scripts.answer(400, "application/problem+json", "{\"errors\":[]}")
                                    .play(incoming, socket);
                        } else {
                            stored.add(incoming.body());
                            Scripts.answer(202, "application/json", "{}").play(incoming, socket);
                        }
                    });
        }
        Await.until(
                "all are closed",
                () ->
                        services.states().stream()
                                .allMatch(state ->
                                        state.breaker().state() == BreakerView.State.CLOSED));
        tables.run("DELETE FROM purchase_event");
        for (String event : List.of("first", "bad", "last")) {
            tables.run(
                    "INSERT INTO purchase_event (event, at) VALUES ('{\"id\":\"%s\"}', now())"
                            .formatted(event));
        }
        Await.until("all are sent", () -> step() == TellRisk.Step.NOTHING_MORE);
        assertThat(stored).containsExactly("[{\"id\":\"first\"}]", "[{\"id\":\"last\"}]");
        assertThat(tables.count("SELECT count(*) FROM purchase_event WHERE refused_at IS NOT NULL"))
                .isEqualTo(1);
        tables.run("DELETE FROM purchase_event");
    }

    private TellRisk.Step step() {
        try {
            return tellRisk.step();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
