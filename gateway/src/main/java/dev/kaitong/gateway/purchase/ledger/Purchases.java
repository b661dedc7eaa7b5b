package dev.kaitong.gateway.purchase.ledger;

import dev.kaitong.gateway.idempotency.KeyRef;
import dev.kaitong.gateway.storage.Storage;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Looks up purchases for whoever asks. */
@Singleton
public class Purchases {
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

    /** Whether this very request was decided before, so that nobody need be asked again. */
    public boolean isDecided(KeyRef key, byte[] fingerprint) {
        return Storage.read(() -> {
            try (Connection connection = dataSource.getConnection()) {
                return rows
                        .byKey(connection, List.of(new LedgerState.Key(key.caller(), key.key())))
                        .stream()
                        .anyMatch(kept ->
                                kept.purchase().state() != Purchase.State.PENDING
                                        && MessageDigest.isEqual(kept.fingerprint(), fingerprint));
            }
        });
    }
}
