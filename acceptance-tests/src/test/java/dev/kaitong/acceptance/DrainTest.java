package dev.kaitong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.ServiceName;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A gateway that is stopped leaves nobody without a word. */
class DrainTest {
    private final SuiteUnderTest suite = SuiteUnderTest.running();
    private final Calls calls = new Calls(suite);
    private volatile @Nullable IOException ended;

    @Test
    @DisplayName(
            "M62 told to end, the gateway finishes what has begun and says to everybody else when"
                    + " to come again")
    void itFinishesAndSaysWhenToComeAgain() throws InterruptedException {
        Applicant applicant = calls.feed(Applicant.inOrder());
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        suite.gateway()
                                                + "/v1/applicants/"
                                                + applicant.id
                                                + "/eligibility"))
                        .header("Authorization", "Bearer " + suite.token("shopper", applicant.id))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        drains(request, suite::stopGateway, suite::startGateway);
    }

    @Test
    @DisplayName("M62 told to end, a service does the same")
    void aServiceToo() throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(suite.credit() + "/assessments"))
                        .header("Authorization", "Bearer " + suite.token("service", "drain"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"applicantId\":\"u-drain\"}"))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        drains(
                request,
                () -> suite.stop(ServiceName.CREDIT),
                () -> suite.start(ServiceName.CREDIT));
    }

    private void drains(HttpRequest request, Runnable stop, Runnable start)
            throws InterruptedException {
        List<HttpResponse<String>> answers = new CopyOnWriteArrayList<>();
        CountDownLatch served = new CountDownLatch(5);
        try (HttpClient client = HttpClient.newHttpClient()) {
            Thread asking = Thread.ofVirtual().start(() -> ask(client, request, answers, served));
            served.await();
            stop.run();
            asking.join();
        } finally {
            start.run();
        }
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .as("until: %s", ended)
                .contains(200, 503);
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 503);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 503)
                .allSatisfy(answer -> {
                    assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
                    assertThat(answer.body()).contains("is being stopped");
                });
    }

    /** Asks again and again, until nobody is there. */
    private void ask(
            HttpClient client,
            HttpRequest request,
            List<HttpResponse<String>> answers,
            CountDownLatch served) {
        try {
            while (true) {
                answers.add(client.send(request, HttpResponse.BodyHandlers.ofString()));
                served.countDown();
                Thread.sleep(Duration.ofMillis(20));
            }
        } catch (IOException gone) {
            ended = gone;
            served.countDown();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
