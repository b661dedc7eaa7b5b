package dev.kaitong.gateway.purchase.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.kaitong.gateway.storage.Parameters;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads purchases. */
@Singleton
class PurchaseRows {
    private static final String COLUMNS =
            "SELECT p.purchase_id, p.state, p.captured_fen, p.refunded_fen, p.decided, p.caller,"
                + " p.key, p.fingerprint, p.changed_at, p.decided_at, p.ended_by, p.second_look,"
                + " p.due_at FROM purchase p ";

    private final ObjectReader reader;
    private final ObjectWriter writer;
    private final ObjectReader lookReader;
    private final ObjectWriter lookWriter;

    PurchaseRows(ObjectMapper mapper) {
        this.reader = mapper.readerFor(Decided.class);
        this.writer = mapper.writerFor(Decided.class);
        this.lookReader = mapper.readerFor(SecondLook.class);
        this.lookWriter = mapper.writerFor(SecondLook.class);
    }

    List<LedgerState.Kept> byId(Connection connection, Collection<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement select =
                connection.prepareStatement(COLUMNS + "WHERE p.purchase_id = ANY (?)")) {
            Parameters.of(select).array(connection.createArrayOf("uuid", ids.toArray()));
            return read(select);
        }
    }

    List<LedgerState.Kept> byKey(Connection connection, List<LedgerState.Key> keys)
            throws SQLException {
        if (keys.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement select =
                connection.prepareStatement(
                        COLUMNS
                                + "JOIN unnest(?::text[], ?::text[]) AS k (caller, key)"
                                + " ON k.caller = p.caller AND k.key = p.key")) {
            Parameters.of(select)
                    .array(
                            connection.createArrayOf(
                                    "text", keys.stream().map(LedgerState.Key::caller).toArray()))
                    .array(
                            connection.createArrayOf(
                                    "text", keys.stream().map(LedgerState.Key::key).toArray()));
            return read(select);
        }
    }

    String write(Decided decided) {
        try {
            return writer.writeValueAsString(decided);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A purchase cannot be written", e);
        }
    }

    @Nullable String write(@Nullable SecondLook look) {
        try {
            return look == null ? null : lookWriter.writeValueAsString(look);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A second look cannot be written", e);
        }
    }

    private List<LedgerState.Kept> read(PreparedStatement select) throws SQLException {
        List<LedgerState.Kept> purchases = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                purchases.add(
                        new LedgerState.Kept(
                                purchase(row),
                                new LedgerState.Key(row.getString("caller"), row.getString("key")),
                                row.getBytes("fingerprint"),
                                instant(row, "due_at")));
            }
        }
        return purchases;
    }

    private Purchase purchase(ResultSet row) throws SQLException {
        @Nullable String endedBy = row.getString("ended_by");
        return new Purchase(
                row.getObject("purchase_id", UUID.class),
                Purchase.State.valueOf(row.getString("state")),
                endedBy == null ? null : Purchase.EndedBy.valueOf(endedBy),
                row.getLong("captured_fen"),
                row.getLong("refunded_fen"),
                decided(row.getString("decided")),
                look(row.getString("second_look")),
                Objects.requireNonNull(instant(row, "decided_at")),
                Objects.requireNonNull(instant(row, "changed_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private @Nullable SecondLook look(@Nullable String text) {
        try {
            return text == null ? null : lookReader.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored second look cannot be read", e);
        }
    }

    private Decided decided(String text) {
        try {
            return reader.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored purchase cannot be read", e);
        }
    }
}
