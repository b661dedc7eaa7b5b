package dev.kaitong.gateway.purchase.ledger;

import dev.kaitong.gateway.line.account.Balance;
import dev.kaitong.gateway.line.account.LineState;
import dev.kaitong.gateway.line.kept.LineTexts;
import dev.kaitong.gateway.linereview.LineCaps;
import dev.kaitong.gateway.purchase.verdict.OnLine;
import dev.kaitong.gateway.storage.Parameters;
import dev.kaitong.gateway.strategy.Strategy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Locks and reads what a group of operations is about. */
@Singleton
class LedgerRows {
    private static final String APPLICANTS =
            "SELECT applicant_id FROM purchase WHERE purchase_id = ANY (?)";

    // Terms are read only where a hold must be explained.
    private static final String LINES =
            """
            SELECT applicant_id, state, base_limit_fen, self_limit_fen, used_fen, reserved_fen,
                credit_fen, step_up, good_at, known_no, CASE WHEN held THEN terms END AS terms
            FROM line WHERE applicant_id = ANY (?) ORDER BY applicant_id FOR UPDATE\
            """;

    private static final String REFUNDS =
            "SELECT purchase_id, caller, key, amount_fen FROM purchase_refund WHERE purchase_id ="
                    + " ANY (?)";

    private final LineTexts lineTexts;
    private final PurchaseRows purchaseRows;
    private final LedgerStatements statements;

    LedgerRows(LineTexts lineTexts, PurchaseRows purchaseRows, LedgerStatements statements) {
        this.lineTexts = lineTexts;
        this.purchaseRows = purchaseRows;
        this.statements = statements;
    }

    /** Locks the lines first, in their order, and then reads the purchases on them. */
    LedgerState lock(
            Connection connection, List<Operation> operations, Strategy strategy, Instant now)
            throws SQLException {
        TreeSet<String> applicants = new TreeSet<>();
        TreeSet<UUID> ids = new TreeSet<>();
        TreeSet<UUID> refunded = new TreeSet<>();
        List<LedgerState.Key> keys = new ArrayList<>();
        for (Operation operation : operations) {
            switch (operation) {
                case Operation.Authorise authorise -> {
                    applicants.add(authorise.order().applicantId());
                    keys.add(new LedgerState.Key(authorise.key().caller(), authorise.key().key()));
                }
                case Operation.Capture(UUID id, var _) -> ids.add(id);
                case Operation.Cancel(UUID id) -> ids.add(id);
                case Operation.Look(UUID id, var _) -> ids.add(id);
                case Operation.Refund(UUID id, var _, var _, var _) -> {
                    ids.add(id);
                    refunded.add(id);
                }
            }
        }
        applicants.addAll(applicantsOf(connection, ids));
        Map<String, LedgerState.Locked> lines = lines(connection, applicants, strategy, now);
        List<LedgerState.Kept> purchases = new ArrayList<>();
        purchases.addAll(purchaseRows.byId(connection, ids));
        purchases.addAll(purchaseRows.byKey(connection, keys));
        return new LedgerState(strategy, now, lines, purchases, refunds(connection, refunded));
    }

    void write(Connection connection, LedgerState state, Instant now) throws SQLException {
        statements.write(connection, state.changes(), now);
    }

    private static List<String> applicantsOf(Connection connection, Collection<UUID> ids)
            throws SQLException {
        List<String> applicants = new ArrayList<>();
        if (ids.isEmpty()) {
            return applicants;
        }
        try (PreparedStatement select = connection.prepareStatement(APPLICANTS)) {
            Parameters.of(select).array(connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    applicants.add(row.getString(1));
                }
            }
        }
        return applicants;
    }

    private Map<String, LedgerState.Locked> lines(
            Connection connection, Collection<String> applicants, Strategy strategy, Instant now)
            throws SQLException {
        Map<String, LedgerState.Locked> lines = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(LINES)) {
            Parameters.of(select).array(connection.createArrayOf("text", applicants.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.put(row.getString("applicant_id"), line(row, strategy, now));
                }
            }
        }
        return lines;
    }

    private LedgerState.Locked line(ResultSet row, Strategy strategy, Instant now)
            throws SQLException {
        Balance balance =
                new Balance(
                        row.getLong("used_fen"),
                        row.getLong("reserved_fen"),
                        row.getLong("credit_fen"));
        LineState state = LineState.valueOf(row.getString("state"));
        if (state != LineState.ACTIVE) {
            return new LedgerState.Locked(state, null, balance, row.getLong("known_no"));
        }
        @Nullable OffsetDateTime goodAt = row.getObject("good_at", OffsetDateTime.class);
        return new LedgerState.Locked(
                state,
                new OnLine(
                        row.getLong("base_limit_fen"),
                        LineCaps.at(row.getObject("self_limit_fen", Long.class), strategy, now),
                        balance,
                        lineTexts.holds(row.getString("terms")),
                        row.getBoolean("step_up"),
                        goodAt == null ? null : goodAt.toInstant()),
                balance,
                row.getLong("known_no"));
    }

    private static Map<RefundKey, Long> refunds(Connection connection, Collection<UUID> ids)
            throws SQLException {
        Map<RefundKey, Long> refunds = new HashMap<>();
        if (ids.isEmpty()) {
            return refunds;
        }
        try (PreparedStatement select = connection.prepareStatement(REFUNDS)) {
            Parameters.of(select).array(connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    refunds.put(
                            new RefundKey(
                                    row.getObject(1, UUID.class),
                                    row.getString(2),
                                    row.getString(3)),
                            row.getLong(4));
                }
            }
        }
        return refunds;
    }
}
