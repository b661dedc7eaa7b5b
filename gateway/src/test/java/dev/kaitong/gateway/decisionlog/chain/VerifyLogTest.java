package dev.kaitong.gateway.decisionlog.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Scripted;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("M74 The decision log shows whether somebody laid hands on it")
class VerifyLogTest {
    private static final int DECISIONS = 20;

    private final DataSource dataSource;
    private final VerifyLog verifyLog;

    /** The chain of the gateway under test, and the place of its latest decision. */
    private UUID writer = new UUID(0, 0);

    private long last;

    VerifyLogTest(DataSource dataSource, VerifyLog verifyLog) {
        this.dataSource = dataSource;
        this.verifyLog = verifyLog;
    }

    @BeforeEach
    void someDecisions() throws SQLException {
        String applicant = "";
        for (int i = 0; i < DECISIONS; i++) {
            applicant = Calls.newApplicant();
            Calls.applied(applicant);
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT writer_id, chain_no FROM decision WHERE applicant_id ="
                                        + " ?")) {
            select.setString(1, applicant);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                writer = row.getObject(1, UUID.class);
                last = row.getLong(2);
            }
        }
    }

    @Test
    void asItsGatewaysLeftItNothingIsFound() throws SQLException {
        VerifyLog.Report report = verifyLog.verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.decisions()).isGreaterThanOrEqualTo(DECISIONS);
    }

    @Test
    void everyEditEveryDeletionAndEveryReorderingIsFound() throws SQLException {
        int found = 0;
        for (long place = last - DECISIONS + 1; place < last; place++) {
            for (String tampering : tamperings(place)) {
                assertThat(findings(tampering)).as(tampering).isNotEmpty();
                found++;
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(200);
    }

    private List<String> tamperings(long place) {
        String here = " WHERE writer_id = '%s' AND chain_no = %d".formatted(writer, place);
        String rest = " WHERE writer_id = '%s' AND chain_no >= %d".formatted(writer, place);
        String nextRecord =
                "(SELECT n.record FROM decision n WHERE n.writer_id = '%s' AND n.chain_no = %d)"
                        .formatted(writer, place + 1);
        return List.of(
                "UPDATE decision SET record = replace(record, 'TMALL', 'TMALX')" + here,
                "UPDATE decision SET record = replace(record, '0.10', '0.1')" + here,
                "UPDATE decision SET record = record || ' ', hash = sha256(previous_hash ||"
                        + " convert_to(record || ' ', 'UTF8'))"
                        + here,
                "UPDATE decision SET verdict = 'DECLINED'" + here,
                "UPDATE decision SET final = NOT final" + here,
                "UPDATE decision SET decided_at = decided_at - interval '1 ms'" + here,
                "UPDATE decision SET applicant_id = 'somebody'" + here,
                "UPDATE decision SET strategy_version = 'older'" + here,
                "UPDATE decision SET hash = sha256(hash)" + here,
                "UPDATE decision SET previous_hash = sha256(hash)" + here,
                "DELETE FROM decision" + here,
                "DELETE FROM decision" + rest,
                "UPDATE decision SET chain_no = chain_no + 1000000" + here,
                "UPDATE decision SET record = " + nextRecord + here,
                // Two change places.
                "UPDATE decision SET chain_no = 2000000"
                        + here
                        + "; UPDATE decision SET chain_no = %2$d WHERE writer_id = '%1$s' AND"
                                .formatted(writer, place)
                        + " chain_no = %d".formatted(place + 1)
                        + "; UPDATE decision SET chain_no = %d WHERE chain_no = 2000000"
                                .formatted(place + 1));
    }

    @Test
    void aCutEndAndAVanishedChainAreFound() throws SQLException {
        assertThat(findings("UPDATE decision_chain SET length = length - 1")).isNotEmpty();
        assertThat(findings("UPDATE decision_chain SET head = sha256(head)")).isNotEmpty();
        assertThat(findings("DELETE FROM decision_chain"))
                .extracting(Finding::kind)
                .contains(Finding.Kind.UNKNOWN_CHAIN);
        assertThat(
                        findings(
                                "INSERT INTO decision_chain VALUES (gen_random_uuid(),"
                                        + " gen_random_uuid(), now(), 0, sha256('x'))"))
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(Finding.Kind.UNKNOWN_CHAIN, Finding.Kind.CUT_END);
    }

    @Test
    void oneEditIsFoundOnceAndAtItsPlace() throws SQLException {
        assertThat(findings(tamperings(last - 2).getFirst()))
                .containsExactly(new Finding(Finding.Kind.CHANGED_RECORD, writer, last - 2));
        assertThat(findings("DELETE FROM decision WHERE chain_no = " + (last - 2)))
                .containsExactly(new Finding(Finding.Kind.GAP, writer, last - 1));
    }

    /** What is found after somebody who owns the tables, and so is above triggers, was there. */
    private List<Finding> findings(String tampering) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL session_replication_role = replica; " + tampering);
                return verifyLog.verify(connection).findings();
            } finally {
                connection.rollback();
            }
        }
    }
}
