package dev.kaitong.gateway.asking.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kaitong.contract.ProblemType;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.gateway.asking.AskingFixture;
import dev.kaitong.gateway.asking.breaker.BreakerView;
import dev.kaitong.gateway.asking.testing.ScriptedService.Incoming;
import dev.kaitong.gateway.asking.testing.Scripts;
import dev.kaitong.gateway.asking.testing.Suite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A profile is passed on to identity-service, and its answer back")
class ForwardProfileTest {
    private static final byte[] PROFILE =
            "{\"applicantId\":\"u-1\",\"legalName\":\"李雷\"}".getBytes(StandardCharsets.UTF_8);

    private final Suite suite = new Suite();
    private final AskingFixture gateway = new AskingFixture(suite.config());
    private final ForwardProfile forward = new ForwardProfile(gateway.services());

    @AfterEach
    void close() {
        gateway.close();
        suite.close();
    }

    @Test
    void theProfileArrivesAsItCame() {
        serve(201, "application/json", "{\"applicantId\":\"u-1\"}");
        assertThat(put())
                .isEqualTo(new ForwardResult(201, "application/json", "{\"applicantId\":\"u-1\"}"));
        Incoming seen = suite.of(ServiceName.IDENTITY).requests().getLast();
        assertThat(seen.method() + " " + seen.uri()).isEqualTo("PUT /profiles/u-1");
        assertThat(seen.body()).isEqualTo(new String(PROFILE, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"200", "201", "204"})
    void acceptanceIsPassedBack(int status) {
        serve(status, "application/json", "");
        assertThat(put().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"400", "404", "409", "413", "415", "422"})
    void aRefusalIsPassedBackAndSaysNothingAboutTheService(int status) {
        serve(status, "application/problem+json", "{\"title\":\"no\"}");
        for (int i = 0; i < 30; i++) {
            assertThat(put())
                    .isEqualTo(
                            new ForwardResult(
                                    status, "application/problem+json", "{\"title\":\"no\"}"));
        }
        assertThat(gateway.services().states().getFirst().breaker().state())
                .isEqualTo(BreakerView.State.CLOSED);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "400, text/html",
        "401, application/problem+json",
        "403, application/problem+json",
        "429, application/problem+json",
        "500, application/problem+json",
        "503, application/problem+json",
        "302, application/json",
        "200, text/html"
    })
    void everythingElseIsUnavailable(int status, String contentType) {
        serve(status, contentType, "{\"title\":\"no\"}");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(this::put)
                .satisfies(problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE);
                    assertThat(problem.retryAfter()).isEqualTo(Duration.ofSeconds(2));
                });
    }

    @Test
    void aServiceThatIsNotThereIsUnavailable() {
        suite.of(ServiceName.IDENTITY).close();
        assertThatExceptionOfType(ProblemException.class).isThrownBy(this::put);
    }

    private ForwardResult put() {
        return forward.putProfile("u-1", PROFILE, Duration.ofSeconds(2), "r-1");
    }

    private void serve(int status, String contentType, String body) {
        suite.of(ServiceName.IDENTITY).play(Scripts.answer(status, contentType, body));
    }
}
