package dev.kaitong.gateway.purchase.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kaitong.edge.id.UuidV7;
import dev.kaitong.gateway.line.account.Balance;
import dev.kaitong.gateway.linenotice.ToldTexts;
import dev.kaitong.gateway.storage.Parameters;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what a group of operations came to: one statement for each table. */
@Singleton
class LedgerStatements {
    private static final String MOVE =
            """
            UPDATE line l SET used_fen = g.used, reserved_fen = g.reserved, credit_fen = g.credit
            FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[])
                AS g (applicant_id, used, reserved, credit)
            WHERE l.applicant_id = g.applicant_id\
            """;

    private static final String GOOD = "UPDATE line SET good_at = ? WHERE applicant_id = ANY (?)";

    private static final String INSERT =
            """
            INSERT INTO purchase (purchase_id, applicant_id, order_id, merchant_id, amount_fen, state,
                captured_fen, refunded_fen, decided, caller, key, fingerprint, decided_at, changed_at,
                ended_by, second_look, due_at)
            SELECT purchase_id, applicant_id, order_id, merchant_id, amount_fen, state, captured_fen,
                refunded_fen, decided, caller, key, fingerprint, decided_at::timestamptz,
                changed_at::timestamptz, ended_by, second_look, due_at::timestamptz
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[],
                    ?::bigint[], ?::bigint[], ?::jsonb[], ?::text[], ?::text[], ?::bytea[],
                    ?::text[], ?::text[], ?::text[], ?::jsonb[], ?::text[])
                AS given (purchase_id, applicant_id, order_id, merchant_id, amount_fen, state,
                    captured_fen, refunded_fen, decided, caller, key, fingerprint, decided_at,
                    changed_at, ended_by, second_look, due_at)\
            """;

    private static final String UPDATE =
            """
            UPDATE purchase SET state = ?, captured_fen = ?, refunded_fen = ?, decided = ?::jsonb,
                decided_at = ?, changed_at = ?, ended_by = ?, second_look = ?::jsonb, due_at = ?
            WHERE purchase_id = ?\
            """;

    private static final String REFUND =
            "INSERT INTO purchase_refund (purchase_id, caller, key, amount_fen, at)"
                    + " VALUES (?, ?, ?, ?, ?)";

    private static final String EVENT = "INSERT INTO purchase_event (event, at) VALUES (?, ?)";

    private static final String NOTICE =
            "INSERT INTO notice (notice_id, applicant_id, at, told) VALUES (?, ?, ?, ?::jsonb)";

    private final PurchaseRows rows;
    private final ToldTexts told;
    private final ObjectMapper mapper;

    LedgerStatements(PurchaseRows rows, ToldTexts told, ObjectMapper mapper) {
        this.rows = rows;
        this.told = told;
        this.mapper = mapper;
    }

    void write(Connection connection, LedgerChanges changes, Instant now) throws SQLException {
        move(connection, changes.moved());
        if (!changes.good().isEmpty()) {
            try (PreparedStatement update = connection.prepareStatement(GOOD)) {
                Parameters.of(update)
                        .instant(now)
                        .array(connection.createArrayOf("text", changes.good().toArray()));
                update.executeUpdate();
            }
        }
        insert(connection, changes.inserted());
        batch(connection, UPDATE, changes.updated(), this::update);
        batch(
                connection,
                REFUND,
                changes.refunds().entrySet(),
                (parameters, refund) ->
                        parameters
                                .id(refund.getKey().purchaseId())
                                .text(refund.getKey().caller())
                                .text(refund.getKey().key())
                                .number(refund.getValue())
                                .instant(now));
        batch(
                connection,
                EVENT,
                changes.events(),
                (parameters, event) -> parameters.text(json(event)).instant(now));
        batch(
                connection,
                NOTICE,
                changes.notices(),
                (parameters, notice) ->
                        parameters
                                .id(UuidV7.at(now))
                                .text(notice.applicantId())
                                .instant(now)
                                .text(told.write(notice.told())));
    }

    private static void move(Connection connection, Map<String, Balance> moved)
            throws SQLException {
        if (moved.isEmpty()) {
            return;
        }
        Collection<Balance> balances = moved.values();
        try (PreparedStatement update = connection.prepareStatement(MOVE)) {
            Parameters.of(update)
                    .array(connection.createArrayOf("text", moved.keySet().toArray()))
                    .array(
                            connection.createArrayOf(
                                    "bigint", balances.stream().map(Balance::usedFen).toArray()))
                    .array(
                            connection.createArrayOf(
                                    "bigint",
                                    balances.stream().map(Balance::reservedFen).toArray()))
                    .array(
                            connection.createArrayOf(
                                    "bigint", balances.stream().map(Balance::creditFen).toArray()));
            if (update.executeUpdate() != moved.size()) {
                throw new IllegalStateException("a locked line is gone");
            }
        }
    }

    private void insert(Connection connection, List<LedgerState.Kept> all) throws SQLException {
        if (all.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Columns<LedgerState.Kept> columns = new Columns<>(connection, insert, all);
            columns.add("uuid", kept -> kept.purchase().purchaseId());
            columns.add("text", kept -> order(kept).applicantId());
            columns.add("text", kept -> order(kept).orderId());
            columns.add("text", kept -> order(kept).merchantId());
            columns.add("bigint", kept -> order(kept).amountFen());
            columns.add("text", kept -> kept.purchase().state().name());
            columns.add("bigint", kept -> kept.purchase().capturedFen());
            columns.add("bigint", kept -> kept.purchase().refundedFen());
            columns.add("jsonb", kept -> rows.write(kept.purchase().decided()));
            columns.add("text", kept -> kept.key().caller());
            columns.add("text", kept -> kept.key().key());
            columns.add("bytea", LedgerState.Kept::fingerprint);
            columns.add("text", kept -> kept.purchase().askedAt());
            columns.add("text", kept -> kept.purchase().changedAt());
            columns.add("text", kept -> name(kept.purchase().endedBy()));
            columns.add("jsonb", kept -> rows.write(kept.purchase().secondLook()));
            columns.add("text", LedgerState.Kept::dueAt);
            insert.executeUpdate();
        }
    }

    private static Order order(LedgerState.Kept kept) {
        return kept.purchase().decided().order();
    }

    private Parameters update(Parameters parameters, LedgerState.Kept kept) throws SQLException {
        Purchase purchase = kept.purchase();
        return parameters
                .text(purchase.state().name())
                .number(purchase.capturedFen())
                .number(purchase.refundedFen())
                .text(rows.write(purchase.decided()))
                .instant(purchase.askedAt())
                .instant(purchase.changedAt())
                .text(name(purchase.endedBy()))
                .text(rows.write(purchase.secondLook()))
                .instant(kept.dueAt())
                .id(purchase.purchaseId());
    }

    private static @Nullable String name(Purchase.@Nullable EndedBy endedBy) {
        return endedBy == null ? null : endedBy.name();
    }

    private String json(PurchaseEvent event) {
        ObjectNode node = mapper.createObjectNode();
        node.put("specversion", "1.0")
                .put("id", event.id())
                .put("source", PurchaseEvent.SOURCE)
                .put("type", event.type())
                .put("subject", event.subject())
                .put("time", event.time().toString());
        node.set("data", event.data());
        return node.toString();
    }

    /** Fills the parameters of one row. */
    @FunctionalInterface
    private interface Fill<T> {
        Parameters fill(Parameters parameters, T row) throws SQLException;
    }

    private static <T> void batch(
            Connection connection, String sql, Collection<T> rows, Fill<T> fill)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T row : rows) {
                fill.fill(Parameters.of(statement), row).row();
            }
            statement.executeBatch();
        }
    }
}
