package dev.kaitong.gateway.maintenance;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.storage.Parameters;
import dev.kaitong.gateway.storage.Transactions;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The rows of planned maintenance; added, never changed. */
@Singleton
class MaintenanceRows {
    private static final String SELECT =
            """
            SELECT m.maintenance_id, m.part, m.starts_at, m.ends_at, m.note_zh, m.note_en,
                m.planned_by, m.planned_at, e.ended_by, e.ended_at
            FROM maintenance m LEFT JOIN maintenance_end e USING (maintenance_id)\
            """;
    private static final String AHEAD =
            SELECT
                    + " WHERE m.ends_at > ? AND e.ended_at IS NULL"
                    + " ORDER BY m.starts_at, m.maintenance_id LIMIT ?";
    private static final String NEWEST =
            SELECT + " WHERE m.ends_at > ? ORDER BY m.planned_at DESC LIMIT ?";
    private static final String ONE = SELECT + " WHERE m.maintenance_id = ?";
    private static final String COUNT_AHEAD =
            "SELECT count(*) FROM maintenance m WHERE m.ends_at > ? AND NOT EXISTS (SELECT 1 FROM"
                    + " maintenance_end e WHERE e.maintenance_id = m.maintenance_id)";
    private static final String ADD =
            "INSERT INTO maintenance (maintenance_id, part, starts_at, ends_at, note_zh, note_en,"
                    + " planned_by, planned_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String END =
            "INSERT INTO maintenance_end (maintenance_id, ended_by, ended_at) VALUES (?, ?, ?)"
                    + " ON CONFLICT DO NOTHING";

    /**
     * Whoever waits for us is looked at again soon; who is being looked at at this moment may not
     * be put off until the end that was planned.
     */
    private static final String WAKE =
            "UPDATE application SET next_check_at = ?, attempts = 0, lease_holder = NULL,"
                    + " lease_until = NULL WHERE verdict = 'PENDING'"
                    + " AND (next_check_at > ? OR lease_holder IS NOT NULL)";

    /** Until then every gateway knows that the maintenance is over. */
    private static final Duration KNOWN_TO_ALL = Duration.ofSeconds(2);

    private final DataSource dataSource;

    MaintenanceRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Those that hold or will, soonest first. */
    List<Maintenance> ahead(Instant now, int most) throws SQLException {
        return read(AHEAD, now, most);
    }

    /** Those whose end is after an instant, newest first. */
    List<Maintenance> newest(Instant endAfter, int most) throws SQLException {
        return read(NEWEST, endAfter, most);
    }

    Optional<Maintenance> find(UUID maintenanceId) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(ONE)) {
            Parameters.of(select).id(maintenanceId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row(row)) : Optional.empty();
            }
        }
    }

    int countAhead(Instant now) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(COUNT_AHEAD)) {
            Parameters.of(select).instant(now);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    void add(Maintenance planned) throws SQLException {
        Maintenance.@Nullable Note note = planned.note();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            Parameters.of(insert)
                    .id(planned.maintenanceId())
                    .text(planned.part().wireName())
                    .instant(planned.startsAt())
                    .instant(planned.endsAt())
                    .text(note == null ? null : note.zh())
                    .text(note == null ? null : note.en())
                    .text(planned.plannedBy())
                    .instant(planned.plannedAt());
            insert.executeUpdate();
        }
    }

    /** Ends it, once, and has all that wait for us looked at, in one transaction. */
    void end(UUID maintenanceId, String by, Instant at) throws SQLException {
        Transactions.<@Nullable Void>run(
                dataSource,
                connection -> {
                    try (PreparedStatement insert = connection.prepareStatement(END);
                            PreparedStatement wake = connection.prepareStatement(WAKE)) {
                        Parameters.of(insert).id(maintenanceId).text(by).instant(at);
                        if (insert.executeUpdate() == 1) {
                            Instant soon = at.plus(KNOWN_TO_ALL);
                            Parameters.of(wake).instant(soon).instant(soon);
                            wake.executeUpdate();
                        }
                        return null;
                    }
                });
    }

    private List<Maintenance> read(String sql, Instant after, int most) throws SQLException {
        List<Maintenance> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            Parameters.of(select).instant(after).count(most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row(row));
                }
            }
        }
        return List.copyOf(found);
    }

    private static Maintenance row(ResultSet row) throws SQLException {
        String part = row.getString("part");
        @Nullable String zh = row.getString("note_zh");
        @Nullable String en = row.getString("note_en");
        @Nullable String endedBy = row.getString("ended_by");
        return new Maintenance(
                row.getObject("maintenance_id", UUID.class),
                Stream.of(ServiceName.values())
                        .filter(service -> service.wireName().equals(part))
                        .findFirst()
                        .orElseThrow(() -> new SQLException("part: " + part, "22000")),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                zh == null || en == null ? null : new Maintenance.Note(zh, en),
                row.getString("planned_by"),
                instant(row, "planned_at"),
                endedBy == null ? null : new Maintenance.Ended(endedBy, instant(row, "ended_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
