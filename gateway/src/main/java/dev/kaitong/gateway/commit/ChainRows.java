package dev.kaitong.gateway.commit;

import dev.kaitong.edge.id.UuidV7;
import dev.kaitong.gateway.decisionlog.chain.ChainHead;
import dev.kaitong.gateway.storage.Parameters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ends of the chains, as they are stored. */
final class ChainRows {
    private ChainRows() {}

    /** Starts a chain of a writer that never wrote before. */
    static ChainHead start(Connection connection, Instant now) throws SQLException {
        UUID writerId = UuidV7.at(now);
        @Nullable UUID predecessor = newest(connection);
        ChainHead head = ChainHead.start(writerId, predecessor);
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO decision_chain (writer_id, predecessor, started_at, length,"
                                + " head) VALUES (?, ?, ?, 0, ?)")) {
            Parameters.of(insert).id(writerId).id(predecessor).instant(now).bytes(head.hash());
            insert.executeUpdate();
        }
        return head;
    }

    /**
     * Moves the stored end on; together with the decisions that it covers. False when it is not
     * where its only writer left it.
     */
    static boolean advance(Connection connection, ChainHead from, ChainHead to)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE decision_chain SET length = ?, head = ?"
                                + " WHERE writer_id = ? AND length = ?")) {
            Parameters.of(update)
                    .number(to.length())
                    .bytes(to.hash())
                    .id(from.writerId())
                    .number(from.length());
            return update.executeUpdate() == 1;
        }
    }

    /** The stored end of a chain. */
    static Optional<ChainHead> head(Connection connection, UUID writerId) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT length, head FROM decision_chain WHERE writer_id = ?")) {
            Parameters.of(select).id(writerId);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new ChainHead(writerId, row.getLong(1), row.getBytes(2)))
                        : Optional.empty();
            }
        }
    }

    private static @Nullable UUID newest(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT writer_id FROM decision_chain"
                                        + " ORDER BY started_at DESC, writer_id DESC LIMIT 1");
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getObject(1, UUID.class) : null;
        }
    }
}
