package dev.kaitong.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.asking.testing.Await;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Scripted;
import dev.kaitong.gateway.testing.Tables;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A lock that is not given back is, to the gateway, a database that does not answer. */
@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("M60 A database that hangs holds nobody beyond the deadline, and loses nothing")
class HangingDatabaseTest {
    /**
     * The lock is held until the call has ended, so whatever ends does so by its own limit. How
     * long that takes on a machine of its own is measured by the drill (R5); here others work too.
     */
    private static final Duration BOUNDED = Duration.ofSeconds(10);

    private static final int AT_ONCE_MILLIS = 500;

    private final DataSource dataSource;
    private final Tables tables;
    private final String applicant = Calls.newApplicant();
    private final String key = Calls.newKey();

    HangingDatabaseTest(DataSource dataSource, Tables tables) {
        this.dataSource = dataSource;
        this.tables = tables;
    }

    @BeforeEach
    void warmUp() {
        Await.until(
                "decisions are made",
                () -> Calls.apply(Calls.newApplicant(), Calls.newKey()).statusCode() == 201);
    }

    /** Others use the same gateway, which takes some seconds to trust its database again. */
    @AfterEach
    void calmDown() {
        Await.until(
                "nothing is refused any more",
                () -> "L0".equals(Calls.support().get("/v1/status").path("level")));
    }

    @Test
    void whatCannotBeReadIsRefusedInTimeAndNothingIsWritten() throws SQLException {
        UUID application = Calls.applied(Calls.newApplicant());
        try (Held _ = new Held("stored_answer, application IN ACCESS EXCLUSIVE MODE")) {
            refused(() -> Calls.apply(applicant, key));
            refused(() -> Calls.support().get("/v1/applications/" + application));
        }
        assertThat(
                        tables.count(
                                "SELECT count(*) FROM application WHERE applicant_id = ?",
                                applicant))
                .isZero();
        Calls.apply(applicant, key).then().statusCode(201);
    }

    @Test
    void aCommitThatHangsIsSaidToBeInDoubtAndTheSameKeyLearnsTheOutcome() throws SQLException {
        try (Held _ = new Held("decision IN EXCLUSIVE MODE")) {
            refused(() -> Calls.apply(applicant, key))
                    .then()
                    .body("detail", containsString("cannot tell yet"));
            Await.until(
                    "whoever comes later is refused before anybody is asked",
                    () ->
                            refused(() -> Calls.apply(Calls.newApplicant(), Calls.newKey())).time()
                                    < AT_ONCE_MILLIS);
        }
        Await.until(
                "the same key learns it", () -> Calls.apply(applicant, key).statusCode() == 201);
        assertThat(Calls.apply(applicant, key).header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(
                        tables.count(
                                "SELECT count(*) FROM application WHERE applicant_id = ?",
                                applicant))
                .isEqualTo(1);
        assertThat(tables.count("SELECT count(*) FROM decision WHERE applicant_id = ?", applicant))
                .isEqualTo(1);
    }

    private static Response refused(Supplier<Response> call) {
        long started = System.nanoTime();
        Response response = call.get();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(BOUNDED);
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(Integer.parseInt(response.header("Retry-After"))).isPositive();
        return response;
    }

    /** A lock that somebody holds. */
    private final class Held implements AutoCloseable {
        private final Connection connection;

        Held(String what) throws SQLException {
            connection = dataSource.getConnection();
            connection.setAutoCommit(false);
            try (Statement lock = connection.createStatement()) {
                lock.execute("LOCK TABLE " + what);
            }
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }
    }
}
