package dev.kaitong.gateway.decisionlog.chain;

import dev.kaitong.gateway.decisionlog.record.RecordTexts;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Checks the whole decision log: that every chain is as its writer left it, and that every column
 * says what the hashed text says. Whoever can rewrite a chain together with its stored end is found
 * only by an end that was noted elsewhere, which is why ends are worth noting.
 */
@Singleton
public class VerifyLog {
    private static final int FETCH = 500;
    private static final int FINDINGS_MAX = 1_000;
    private static final String STARTS =
            "SELECT writer_id, predecessor, length, head FROM decision_chain ORDER BY started_at";
    private static final String DECISIONS =
            """
            SELECT decision_id, application_id, decision_no, applicant_id, verdict, final, decided_at,
                strategy_version, record, chain_no, previous_hash, hash
            FROM decision WHERE writer_id = ? ORDER BY chain_no\
            """;
    private static final String STRANGERS =
            """
            SELECT DISTINCT d.writer_id FROM decision d
            LEFT JOIN decision_chain c ON c.writer_id = d.writer_id WHERE c.writer_id IS NULL\
            """;

    private final DataSource dataSource;
    private final RecordTexts texts;

    VerifyLog(DataSource dataSource, RecordTexts texts) {
        this.dataSource = dataSource;
        this.texts = texts;
    }

    /**
     * What came of a verification.
     *
     * @param decisions how many were read
     * @param chains how many chains
     * @param findings what is wrong; empty when nothing is; at most 1000
     */
    public record Report(long decisions, int chains, List<Finding> findings) {}

    private record Start(UUID writerId, @Nullable UUID predecessor, ChainHead end) {}

    /** Reads the log as it stands at one moment and checks all of it. */
    public Report verify() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                return verify(connection);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        }
    }

    /** Checks what a transaction sees. */
    Report verify(Connection connection) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        List<Start> starts = starts(connection);
        checkStarts(connection, starts, findings);
        long decisions = 0;
        for (Start start : starts) {
            decisions += checkChain(connection, start, findings);
        }
        return new Report(decisions, starts.size(), findings.stream().limit(FINDINGS_MAX).toList());
    }

    private static List<Start> starts(Connection connection) throws SQLException {
        List<Start> starts = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(STARTS);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                UUID writerId = row.getObject(1, UUID.class);
                starts.add(
                        new Start(
                                writerId,
                                row.getObject(2, UUID.class),
                                new ChainHead(writerId, row.getLong(3), row.getBytes(4))));
            }
        }
        return starts;
    }

    private static void checkStarts(
            Connection connection, List<Start> starts, List<Finding> findings) throws SQLException {
        Set<UUID> known = new HashSet<>();
        starts.forEach(start -> known.add(start.writerId()));
        for (Start start : starts) {
            UUID predecessor = start.predecessor();
            if (predecessor != null && !known.contains(predecessor)) {
                findings.add(new Finding(Finding.Kind.UNKNOWN_CHAIN, predecessor, 0));
            }
        }
        try (PreparedStatement select = connection.prepareStatement(STRANGERS);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                findings.add(
                        new Finding(Finding.Kind.UNKNOWN_CHAIN, row.getObject(1, UUID.class), 0));
            }
        }
    }

    private long checkChain(Connection connection, Start start, List<Finding> findings)
            throws SQLException {
        ChainHead at = ChainHead.start(start.writerId(), start.predecessor());
        long decisions = 0;
        try (PreparedStatement select = connection.prepareStatement(DECISIONS)) {
            select.setFetchSize(FETCH);
            select.setObject(1, start.writerId());
            try (ResultSet row = select.executeQuery()) {
                while (row.next() && findings.size() < FINDINGS_MAX) {
                    decisions++;
                    at = checkLink(at, row, findings);
                }
            }
        }
        if (!at.is(start.end().writerId(), start.end().length(), start.end().hash())) {
            findings.add(new Finding(Finding.Kind.CUT_END, start.writerId(), at.length()));
        }
        return decisions;
    }

    /** Checks one decision, and goes on from what is stored, so that one wrong is found once. */
    private ChainHead checkLink(ChainHead before, ResultSet row, List<Finding> findings)
            throws SQLException {
        UUID writerId = before.writerId();
        long chainNo = row.getLong("chain_no");
        ChainHead stored = new ChainHead(writerId, chainNo, row.getBytes("hash"));
        byte[] previousHash = row.getBytes("previous_hash");
        if (chainNo != before.length() + 1) {
            findings.add(new Finding(Finding.Kind.GAP, writerId, chainNo));
        } else if (!before.is(writerId, before.length(), previousHash)) {
            findings.add(new Finding(Finding.Kind.BROKEN_LINK, writerId, chainNo));
        }
        String record = row.getString("record");
        ChainHead derived = new ChainHead(writerId, chainNo - 1, previousHash).next(record);
        if (!stored.is(writerId, chainNo, derived.hash())) {
            findings.add(new Finding(Finding.Kind.CHANGED_RECORD, writerId, chainNo));
        } else if (!Columns.say(texts, record, row)) {
            findings.add(new Finding(Finding.Kind.CHANGED_COLUMN, writerId, chainNo));
        }
        return stored;
    }
}
