package dev.kaitong.risk.api;

import static dev.kaitong.risk.testing.Call.assess;
import static dev.kaitong.risk.testing.Call.event;
import static dev.kaitong.risk.testing.Call.newApplicant;
import static dev.kaitong.risk.testing.Call.sendAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.risk.behaviour.evidence.EventType;
import dev.kaitong.risk.testing.Call;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("M30 however many send at once, nothing is lost, counted twice or locked for ever")
class RacesTest {
    private static final String TIME = "2026-11-01T08:00:00Z";
    private static final int SENDERS = 8;

    @Test
    void theSameBatchesFromManySendersInAnyOrderCountOnce()
            throws InterruptedException, ExecutionException {
        List<String> applicants = IntStream.range(0, 40).mapToObj(i -> newApplicant()).toList();
        List<String> events = new ArrayList<>();
        for (String applicant : applicants) {
            events.add(event(applicant + 1, applicant, EventType.LOGIN_FAILED, TIME));
            events.add(event(applicant + 2, applicant, EventType.LOGIN_FAILED, TIME));
            events.add(Call.violation(applicant + 3, applicant, TIME, "2027-01-01"));
        }
        @Nullable String before = Call.end("signals");
        List<JsonPath> answers =
                together(sender -> {
                    List<String> own = new ArrayList<>(events);
                    Collections.shuffle(own, new Random(sender));
                    return own;
                });
        assertThat(answers.stream().mapToInt(answer -> answer.getInt("accepted")).sum())
                .isEqualTo(events.size());
        for (String applicant : applicants) {
            assess(applicant)
                    .body("evidence.occurrences.LOGIN_FAILED.count", equalTo(2))
                    .body("evidence.occurrences.VIOLATION_RECORDED.count", equalTo(1));
        }
        assertThat(Call.page("signals", before, 1_000).getList("signals.applicantId", String.class))
                .containsExactlyInAnyOrderElementsOf(applicants);
    }

    @Test
    void differentEventsOfTheSameApplicantsAllCount()
            throws InterruptedException, ExecutionException {
        List<String> applicants = IntStream.range(0, 20).mapToObj(i -> newApplicant()).toList();
        for (int round = 0; round < 5; round++) {
            int now = round;
            together(sender -> {
                List<String> own = new ArrayList<>();
                for (String applicant : applicants) {
                    String id = applicant + "-" + now + "-" + sender;
                    own.add(event(id, applicant, EventType.REPAYMENT_MADE, TIME));
                }
                Collections.shuffle(own, new Random(sender));
                return own;
            });
        }
        for (String applicant : applicants) {
            assess(applicant)
                    .body("evidence.occurrences.REPAYMENT_MADE.count", equalTo(5 * SENDERS));
        }
    }

    private interface BatchOf {
        List<String> sender(int number);
    }

    private static List<JsonPath> together(BatchOf batches)
            throws InterruptedException, ExecutionException {
        List<Callable<JsonPath>> calls =
                IntStream.range(0, SENDERS)
                        .<Callable<JsonPath>>mapToObj(i ->
                                () ->
                                        sendAll(batches.sender(i))
                                                .statusCode(202)
                                                .extract()
                                                .jsonPath())
                        .toList();
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            List<JsonPath> answers = new ArrayList<>();
            for (Future<JsonPath> answer : senders.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
