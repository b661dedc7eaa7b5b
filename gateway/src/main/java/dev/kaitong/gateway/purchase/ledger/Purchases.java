package dev.kaitong.gateway.purchase.ledger;

import dev.kaitong.gateway.idempotency.KeyRef;
import dev.kaitong.gateway.storage.Parameters;
import dev.kaitong.gateway.storage.Storage;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Looks up purchases for whoever asks. */
@Singleton
public class Purchases {
    private static final String CLAIM =
            """
            UPDATE purchase SET due_at = ? WHERE purchase_id IN (
                SELECT purchase_id FROM purchase WHERE due_at <= ?
                ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING purchase_id\
            """;

    private final DataSource dataSource;
    private final PurchaseRows rows;

    Purchases(DataSource dataSource, PurchaseRows rows) {
        this.dataSource = dataSource;
        this.rows = rows;
    }

    /** The purchase with this id, as it stands. */
    public Optional<Purchase> find(UUID purchaseId) {
        return Storage.read(() -> {
            try (Connection connection = dataSource.getConnection()) {
                return rows.byId(connection, List.of(purchaseId)).stream()
                        .map(LedgerState.Kept::purchase)
                        .findFirst();
            }
        });
    }

    /**
     * Claims purchases with which the gateway has something to do; whoever dies loses the claim.
     *
     * @param now those that are due by then
     * @param until when the claims run out
     * @param most most purchases
     */
    public List<Purchase> claim(Instant now, Instant until, int most) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(CLAIM)) {
            Parameters.of(update).instant(until).instant(now).count(most);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return rows.byId(connection, ids).stream().map(LedgerState.Kept::purchase).toList();
        }
    }

    /** Counts what became known of a line; 0 without one. */
    public long knownNo(String applicantId) {
        return Storage.read(() -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT known_no FROM line WHERE applicant_id = ?")) {
                Parameters.of(select).text(applicantId);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? row.getLong(1) : 0L;
                }
            }
        });
    }

    /** Whether this very request was decided before, so that nobody need be asked again. */
    public boolean isDecided(KeyRef key, byte[] fingerprint) {
        return Storage.read(() -> {
            try (Connection connection = dataSource.getConnection()) {
                return rows
                        .byKey(connection, List.of(new LedgerState.Key(key.caller(), key.key())))
                        .stream()
                        .anyMatch(kept ->
                                !kept.purchase().mayBeDecidedAnew()
                                        && MessageDigest.isEqual(kept.fingerprint(), fingerprint));
            }
        });
    }
}
