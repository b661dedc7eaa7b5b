package dev.kaitong.gateway.line.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.commit.NewLine;
import dev.kaitong.gateway.line.event.TakeLineEvents;
import dev.kaitong.gateway.line.facts.LineEvent;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Scripted;
import dev.kaitong.gateway.testing.Tables;
import dev.kaitong.gateway.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("A line that has just opened is reviewed only if something is known about it")
class FreshLinesTest {
    private static final String NEXT =
            "SELECT extract(epoch FROM next_review_at - opened_at)::bigint FROM line"
                    + " WHERE applicant_id = ?";
    private static final long SETTLING = NewLine.SETTLING.toSeconds();
    private static final long RISES = Duration.ofDays(90).toSeconds();

    private final LineWorker worker;
    private final TakeLineEvents takeLineEvents;
    private final Tables tables;
    private final String applicant = Calls.newApplicant();

    FreshLinesTest(LineWorker worker, TakeLineEvents takeLineEvents, Tables tables) {
        this.worker = worker;
        this.takeLineEvents = takeLineEvents;
        this.tables = tables;
    }

    @BeforeEach
    void nothingElseIsDue() {
        TestClock.CLOCK.set(TestClock.NOON);
        tables.run("UPDATE line SET next_review_at = NULL");
    }

    @AfterEach
    void theClockGoesBack() {
        TestClock.CLOCK.set(TestClock.NOON);
    }

    private void compromised() throws SQLException {
        takeLineEvents.take(
                List.of(
                        new LineEvent(
                                "/idp",
                                UUID.randomUUID().toString(),
                                applicant,
                                LineEvent.Kind.ACCOUNT_COMPROMISED,
                                TestClock.CLOCK.instant(),
                                0,
                                0,
                                null)));
    }

    @Test
    void withoutAReviewItWaitsUntilItMayRise() throws SQLException, InterruptedException {
        Calls.applied(applicant);
        assertThat(worker.round()).isZero();
        assertThat(tables.count(NEXT, applicant)).isEqualTo(SETTLING);
        TestClock.CLOCK.advance(NewLine.SETTLING);
        assertThat(worker.round()).isZero();
        assertThat(tables.count(NEXT, applicant)).isEqualTo(RISES);
        // When it may rise it is looked at as ever.
        TestClock.CLOCK.advance(Duration.ofDays(90));
        assertThat(worker.round()).isOne();
    }

    @Test
    void whatWasKnownBeforeItOpenedIsActedUpon() throws SQLException, InterruptedException {
        compromised();
        Calls.applied(applicant);
        assertThat(worker.round()).isOne();
        held();
    }

    @Test
    void whatBecomesKnownMeanwhileIsActedUponAtOnce() throws SQLException, InterruptedException {
        Calls.applied(applicant);
        compromised();
        assertThat(worker.round()).isOne();
        held();
    }

    private void held() {
        Calls.shopper(applicant)
                .get("/v1/applicants/" + applicant + "/line")
                .then()
                .body("holds.kind", contains("SECURITY"));
    }
}
