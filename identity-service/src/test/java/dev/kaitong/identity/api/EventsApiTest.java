package dev.kaitong.identity.api;

import static dev.kaitong.identity.testing.Call.assess;
import static dev.kaitong.identity.testing.Call.event;
import static dev.kaitong.identity.testing.Call.goodProfile;
import static dev.kaitong.identity.testing.Call.newApplicant;
import static dev.kaitong.identity.testing.Call.put;
import static dev.kaitong.identity.testing.Call.send;
import static dev.kaitong.identity.testing.Call.sendAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.identity.testing.Call;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("M17 account events fold into the evidence, each once, in any order")
class EventsApiTest {
    private static final String[] STOLEN_AND_BACK = {
        "credentials.exposed@2026-11-01T00:00:00Z",
        "account.compromised@2026-11-02T00:00:00Z",
        "account.recovered@2026-11-03T00:00:00Z",
        "credentials.reset@2026-11-04T00:00:00Z",
        "account.compromised@2026-11-05T00:00:00Z",
    };

    private final DataSource database;

    @Inject
    EventsApiTest(DataSource database) {
        this.database = database;
    }

    @Test
    void aTheftHoldsUntilTheRecoveryAndTheVictimLosesNothing() {
        String id = newApplicant();
        put(id, goodProfile(id));
        send(event(id + "-1", id, "account.compromised", "2026-11-02T00:00:00Z")).statusCode(202);
        assess(id)
                .body("outcome", equalTo("INSUFFICIENT"))
                .body("reasons.code", contains("ACCOUNT_COMPROMISED"))
                .body("measures.completeness", equalTo(100))
                .body("evidence.account.compromisedAt", equalTo("2026-11-02T00:00:00Z"));
        send(event(id + "-2", id, "account.recovered", "2026-11-03T00:00:00Z")).statusCode(202);
        assess(id).body("outcome", equalTo("PASS")).body("reasons", empty());
    }

    @Test
    void anExposedPasswordHoldsUntilItIsChanged() {
        String id = newApplicant();
        put(id, goodProfile(id));
        send(event(id + "-1", id, "credentials.exposed", "2026-11-02T00:00:00Z")).statusCode(202);
        assess(id).body("reasons.code", contains("CREDENTIALS_EXPOSED"));
        send(event(id + "-2", id, "credentials.reset", "2026-11-03T00:00:00Z")).statusCode(202);
        assess(id).body("outcome", equalTo("PASS"));
    }

    @Test
    void eventsOfAnApplicantWithoutAProfileAreKept() {
        String id = newApplicant();
        send(event(id, id, "credentials.exposed", "2026-11-02T00:00:00Z")).statusCode(202);
        assess(id)
                .body("reasons.code", contains("CREDENTIALS_EXPOSED", "PROFILE_INCOMPLETE"))
                .body("measures.completeness", equalTo(0));
    }

    @Test
    void whatHasNotHappenedYetIsNamedAndNotStored() {
        String id = newApplicant();
        put(id, goodProfile(id));
        String good = event(id + "-1", id, "credentials.exposed", "2026-11-02T00:00:00Z");
        String ahead = event(id + "-2", id, "credentials.reset", "2026-11-23T04:05:01Z");
        sendAll(good, ahead).statusCode(400).body("errors.field", contains("[1].time"));
        send(ahead).statusCode(400).body("errors.field", contains("time"));
        assess(id).body("reasons", empty());
        send(ahead.replace("04:05:01", "04:05:00")).statusCode(202);
    }

    @Test
    void orderAndRepetitionDoNotMatter() {
        for (int round = 0; round < 8; round++) {
            String id = newApplicant();
            put(id, goodProfile(id));
            List<String> events = new ArrayList<>();
            for (String event : STOLEN_AND_BACK) {
                String[] parts = event.split("@", -1);
                events.add(event(id + event, id, parts[0], parts[1]));
            }
            events.addAll(events.subList(0, round % 5));
            Collections.shuffle(events, new Random(round));
            sendAll(events.toArray(String[]::new)).statusCode(202);
            assess(id)
                    .body("reasons.code", contains("ACCOUNT_COMPROMISED"))
                    .body("evidence.account.recoveredAt", equalTo("2026-11-03T00:00:00Z"));
        }
    }

    @Test
    void anIdSeenBeforeCountsOnceWhateverItSays() {
        String id = newApplicant();
        put(id, goodProfile(id));
        send(event(id, id, "credentials.exposed", "2026-11-02T00:00:00Z")).statusCode(202);
        send(event(id, id, "account.compromised", "2026-11-02T00:00:00Z")).statusCode(202);
        assess(id).body("reasons.code", contains("CREDENTIALS_EXPOSED"));
    }

    @Test
    void theSameBatchesFromManySendersCountOnce()
            throws InterruptedException, ExecutionException, SQLException {
        String source = newApplicant();
        List<String> applicants = IntStream.range(0, 40).mapToObj(i -> source + "-" + i).toList();
        List<String> events = new ArrayList<>();
        for (String applicant : applicants) {
            events.add(event(applicant + "-1", applicant, "account.compromised", at(1)));
            events.add(event(applicant + "-2", applicant, "account.recovered", at(2)));
            events.add(event(applicant + "-3", applicant, "login.failed", at(3)));
        }
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int sender = 0; sender < 8; sender++) {
                List<String> own = new ArrayList<>(events);
                Collections.shuffle(own, new Random(sender));
                answers.add(
                        senders.submit(
                                () -> sendAll(own.toArray(String[]::new)).extract().statusCode()));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(202);
            }
        }
        assertThat(count("SELECT count(*) FROM account_event WHERE applicant_id LIKE ?", source))
                .isEqualTo(120);
        assertThat(
                        count(
                                "SELECT count(*) FROM applicant WHERE applicant_id LIKE ?"
                                        + " AND recovered_at > compromised_at",
                                source))
                .isEqualTo(40);
    }

    @Test
    void everyTypeOfOursIsTaken() {
        String id = newApplicant();
        String data = ",\"data\":{\"deviceId\":\"d-1\",\"region\":\"110105\"}}";
        String device = ",\"data\":{\"deviceId\":\"d-1\"}}";
        sendAll(
                        with(event(id + "a", id, "login.succeeded", at(1)), data),
                        with(event(id + "b", id, "login.failed", at(1)), data),
                        with(event(id + "c", id, "device.bound", at(1)), device),
                        event(id + "d", id, "phone.changed", at(1)),
                        with(event(id + "e", id, "credentials.reset", at(1)), ",\"data\":{}}"),
                        with(event(id + "f", id, "account.recovered", at(1)), ",\"data\":null}"))
                .statusCode(202);
        sendAll().statusCode(202);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    account.compromised | account.stolen        | type
                    kaitong.account     | account               | type
                    "1.0"               | "0.3"                 | specversion
                    "subject"           | "topic"               | topic
                    2026-11-01T01       | 2026-02-30T01         | time
                    2026-11-01T01       | +99999-11-01T01       | time
                    "source":"/accounts" | "source":""          | source
                    "source":"/accounts" | "source":"a\\u0000"  | source
                    "source":"/accounts" | "source":7           | source
                    "source":"/accounts" | "source":"/accounts","data":{"hobby":1}  | data.hobby
                    "source":"/accounts" | "source":"/accounts","data":[]           | data
                    "source":"/accounts" | "source":"/accounts","colour":"red"      | colour
                    """)
    void aBadEventSpoilsItsBatchAndIsNamed(String good, String bad, String field) {
        String id = newApplicant();
        String fine = event(id + "-1", id, "account.compromised", at(1));
        String wrong = event(id + "-2", id, "account.compromised", at(1)).replace(good, bad);
        sendAll(fine, fine, fine, wrong)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem("[3]." + field));
        send(wrong).statusCode(400).body("errors.field", hasItem(field));
        assess(id).body("reasons.code", contains("PROFILE_INCOMPLETE"));
    }

    @Test
    void aBadFieldOfDataIsNamed() {
        String id = newApplicant();
        String login = event(id, id, "login.failed", at(1));
        for (String value : List.of("7", "\"a\\u0001b\"", "\"" + "x".repeat(129) + "\"")) {
            send(with(login, ",\"data\":{\"deviceId\":" + value + "}}"))
                    .statusCode(400)
                    .body("errors.field", hasItem("data.deviceId"));
        }
    }

    @Test
    void aBatchHasAtMostAThousandEvents() {
        String id = newApplicant();
        String[] events = new String[1_001];
        Arrays.setAll(events, i -> event(id + "-" + i, id, "login.succeeded", at(1)));
        sendAll(events).statusCode(400);
        sendAll(Arrays.copyOf(events, 1_000)).statusCode(202);
    }

    @Test
    void anotherMediaTypeIsNotTaken() {
        String id = newApplicant();
        Call.asService()
                .body(event(id, id, "login.failed", at(1)))
                .post("/events")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    private static String with(String event, String tail) {
        return event.substring(0, event.length() - 1) + tail;
    }

    private static String at(int hour) {
        return "2026-11-01T0" + hour + ":00:00Z";
    }

    private long count(String sql, String source) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, source + "%");
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
