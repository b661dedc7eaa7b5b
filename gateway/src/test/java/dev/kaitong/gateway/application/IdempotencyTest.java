package dev.kaitong.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.Language;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.application.known.ReadKnown;
import dev.kaitong.gateway.application.making.DecisionMeters;
import dev.kaitong.gateway.application.making.MakeDecision;
import dev.kaitong.gateway.application.rest.Fingerprints;
import dev.kaitong.gateway.commit.GroupCommit;
import dev.kaitong.gateway.idempotency.KeyRef;
import dev.kaitong.gateway.idempotency.Purge;
import dev.kaitong.gateway.idempotency.RunningKeys;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Hearings;
import dev.kaitong.gateway.testing.Scripted;
import dev.kaitong.gateway.testing.ScriptedAsk;
import dev.kaitong.gateway.testing.Tables;
import dev.kaitong.gateway.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("A key has one effect and one answer")
class IdempotencyTest {
    private static final int CALLERS = 32;

    private final ScriptedAsk ask;
    private final Tables tables;
    private final Purge purge;
    private final DecideApplication other;
    private final String applicant = Calls.newApplicant();
    private final String key = Calls.newKey();

    IdempotencyTest(
            ScriptedAsk ask,
            Tables tables,
            Purge purge,
            ReadKnown readKnown,
            MakeDecision makeDecision,
            WriteAnswer writeAnswer,
            GroupCommit groupCommit,
            DecisionMeters meters,
            Admission admission) {
        this.ask = ask;
        this.tables = tables;
        this.purge = purge;
        // Another gateway: it does not know which keys are running in the first.
        this.other =
                new DecideApplication(
                        TestClock.CLOCK,
                        readKnown,
                        ask,
                        makeDecision,
                        writeAnswer,
                        groupCommit,
                        new RunningKeys(),
                        meters,
                        admission);
    }

    @AfterEach
    void resetTheClock() {
        TestClock.CLOCK.set(TestClock.NOON);
    }

    @Test
    void theSameKeyGetsTheSameBytesAgain() {
        Response first = Calls.apply(applicant, key);
        long rows = tables.rows();
        int asked = ask.asked();
        TestClock.CLOCK.advance(Duration.ofDays(29));
        Response again =
                Calls.shopper(applicant)
                        .header("Idempotency-Key", key)
                        .header("Accept-Language", "en")
                        .contentType("application/json")
                        .body("{ \"scene\":\"TMALL\", \"applicantId\":\"" + applicant + "\" }")
                        .post("/v1/applications");
        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Content-Language", first.header("Content-Language"))
                .header("Location", first.header("Location"));
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(tables.rows()).isEqualTo(rows);
        assertThat(ask.asked()).isEqualTo(asked);
    }

    @Test
    void aTicketIsReplayedAsATicket() {
        ask.silence(applicant, ServiceName.IDENTITY, Cause.BREAKER_OPEN);
        Response first = Calls.apply(applicant, key);
        Response again = Calls.apply(applicant, key);
        again.then()
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .header("Retry-After", first.header("Retry-After"))
                .header("Location", first.header("Location"));
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefusedAndChangesNothing() {
        Calls.apply(applicant, key).then().statusCode(201);
        long rows = tables.rows();
        Calls.apply(
                        applicant,
                        key,
                        "{\"applicantId\":\"" + applicant + "\",\"scene\":\"ELSEWHERE\"}")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/key-reused"));
        assertThat(tables.rows()).isEqualTo(rows);
    }

    @Test
    void aKeyBelongsToItsCaller() {
        Calls.apply(applicant, key).then().statusCode(201);
        Response another = Calls.apply(Calls.newApplicant(), key);
        another.then().statusCode(201);
        assertThat(another.header("Idempotency-Replayed")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "ä"})
    void aKeyThatIsNoneIsNamed(String bad) {
        long rows = tables.rows();
        Calls.apply(applicant, bad)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("Idempotency-Key"));
        Calls.apply(applicant, "k".repeat(129)).then().statusCode(400);
        Calls.shopper(applicant)
                .contentType("application/json")
                .body(Calls.body(applicant))
                .post("/v1/applications")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Idempotency-Key"));
        assertThat(tables.rows()).isEqualTo(rows);
    }

    @Test
    void ofManyAtOnceOneHasAnEffectAndAllLearnOfIt()
            throws InterruptedException, ExecutionException {
        CountDownLatch together = new CountDownLatch(CALLERS);
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<Response>> answers =
                    IntStream.range(0, CALLERS)
                            .mapToObj(_ ->
                                    threads.submit(() -> {
                                        together.countDown();
                                        together.await();
                                        return Calls.apply(applicant, key);
                                    }))
                            .toList();
            int fresh = 0;
            for (Future<Response> answer : answers) {
                Response response = answer.get();
                assertThat(response.statusCode()).isIn(201, 409);
                if (response.statusCode() == 409) {
                    assertThat(response.<String>path("type")).isEqualTo("/problems/key-in-use");
                } else if (response.header("Idempotency-Replayed") == null) {
                    fresh++;
                }
            }
            assertThat(fresh).isOne();
        }
        assertOneApplication();
    }

    @Test
    void ofTwoGatewaysTheSlowerGivesTheAnswerOfTheFaster() {
        AtomicReference<Answered> faster = new AtomicReference<>();
        AtomicInteger asked = new AtomicInteger();
        ask.on(
                applicant,
                asOf -> {
                    if (asked.getAndIncrement() == 0) {
                        faster.set(other.decide(apply()));
                    }
                    return Hearings.approving(asOf).hearing();
                });
        Response slower = Calls.apply(applicant, key, Calls.body(applicant));
        slower.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(slower.asString()).isEqualTo(faster.get().answer().body());
        assertOneApplication();
    }

    @Test
    void ofTwoGatewaysWithTwoKeysTheSlowerFindsTheLineOfTheFaster() {
        AtomicInteger asked = new AtomicInteger();
        ask.on(
                applicant,
                asOf -> {
                    if (asked.getAndIncrement() == 0) {
                        other.decide(apply());
                    }
                    return Hearings.approving(asOf).hearing();
                });
        Calls.apply(applicant, Calls.newKey())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"));
        assertOneApplication();
    }

    @Test
    void anAnswerIsKeptForThirtyDays() throws SQLException {
        Calls.apply(applicant, key).then().statusCode(201);
        TestClock.CLOCK.advance(Purge.ANSWERS_KEPT);
        purge.run();
        assertThat(answers()).isOne();
        TestClock.CLOCK.advance(Duration.ofMillis(1));
        purge.run();
        assertThat(answers()).isZero();
        assertOneApplication();
    }

    private long answers() {
        return tables.count("SELECT count(*) FROM stored_answer WHERE caller = ?", applicant);
    }

    private void assertOneApplication() {
        assertThat(
                        tables.count(
                                "SELECT count(*) FROM application WHERE applicant_id = ?",
                                applicant))
                .isOne();
        assertThat(tables.count("SELECT count(*) FROM decision WHERE applicant_id = ?", applicant))
                .isOne();
        assertThat(tables.count("SELECT count(*) FROM line WHERE applicant_id = ?", applicant))
                .isOne();
    }

    private Apply apply() {
        return new Apply(
                applicant,
                "TMALL",
                null,
                new KeyRef(applicant, "POST /v1/applications", key),
                Fingerprints.of(applicant, "TMALL", null),
                Language.ZH,
                "r-1");
    }
}
