package dev.kaitong.gateway.redecision;

import dev.kaitong.gateway.application.known.Application;
import dev.kaitong.gateway.application.known.ApplicationColumns;
import dev.kaitong.gateway.storage.Parameters;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Claims of applications that are due, kept in their rows. */
@Singleton
class Claims {
    private static final String CLAIM =
            """
            UPDATE application a SET lease_holder = ?, lease_until = ?, attempts = a.attempts + 1
            FROM (SELECT application_id FROM application
                WHERE next_check_at <= ? AND (lease_until IS NULL OR lease_until <= ?)
                ORDER BY applied_at LIMIT ? FOR UPDATE SKIP LOCKED) due
            WHERE a.application_id = due.application_id
            RETURNING\
            """
                    + " "
                    + ApplicationColumns.of("a");
    private static final String PUT_OFF =
            """
            UPDATE application SET next_check_at = ?, attempts = ?, lease_holder = NULL,
                lease_until = NULL
            WHERE application_id = ? AND lease_holder = ?\
            """;

    private final DataSource dataSource;

    Claims(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Claims what is due, oldest application first.
     *
     * @param now what was due until now
     * @param until when the claims run out
     * @param most most claims
     * @param holder whose claims
     */
    List<Claim> claim(Instant now, Instant until, int most, UUID holder) throws SQLException {
        List<Claim> claims = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(CLAIM)) {
            Parameters.of(update).id(holder).instant(until).instant(now).instant(now).count(most);
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    @Nullable Application application = ApplicationColumns.read(row);
                    if (application != null) {
                        claims.add(new Claim(application, row.getInt("attempts"), holder));
                    }
                }
            }
        }
        claims.sort(Comparator.comparing(claim -> claim.application().facts().appliedAt()));
        return claims;
    }

    /** Gives a claim back undecided, unless it was lost meanwhile. */
    void putOff(Claim claim, Instant nextCheckAt, int attempts) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(PUT_OFF)) {
            Parameters.of(update)
                    .instant(nextCheckAt)
                    .count(attempts)
                    .id(claim.application().applicationId())
                    .id(claim.holder());
            update.executeUpdate();
        }
    }
}
