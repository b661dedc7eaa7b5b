package dev.kaitong.gateway.load;

import dev.kaitong.edge.id.UuidV7;
import dev.kaitong.gateway.load.rule.Level;
import dev.kaitong.gateway.storage.Now;
import dev.kaitong.gateway.storage.Parameters;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The least level that an operator wants until an instant, for instance before a promotion begins.
 * Kept in the database, read once a second by every gateway; every row that was ever written is
 * kept, and the newest counts.
 */
@ApplicationScoped
public class LevelPreset {
    private static final Logger LOG = Logger.getLogger(LevelPreset.class);
    private static final String NEWEST =
            "SELECT level, ends_at, set_by, set_at FROM level_preset"
                    + " ORDER BY set_at DESC, preset_id DESC LIMIT 1";
    private static final String ADD =
            "INSERT INTO level_preset (preset_id, level, ends_at, set_by, set_at)"
                    + " VALUES (?, ?, ?, ?, ?)";

    private final DataSource dataSource;
    private final Clock clock;
    private volatile LoadState.@Nullable Preset newest;

    LevelPreset(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        scheduled();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        try {
            refresh();
        } catch (SQLException e) {
            LOG.debugf("Which level is wanted was not read again: %s", e.getMessage());
        }
    }

    /** The level that is wanted at least; L0 when none is. */
    Level level() {
        LoadState.@Nullable Preset wanted = newest;
        return wanted == null || !clock.instant().isBefore(wanted.endsAt())
                ? Level.L0
                : wanted.level();
    }

    /** What is wanted; none when nothing is, or no longer. */
    LoadState.@Nullable Preset now() {
        return level() == Level.L0 ? null : newest;
    }

    /** From now on a level is wanted at least; L0 takes an earlier wish back. */
    void set(Level level, Instant endsAt, String operator) throws SQLException {
        Instant now = Now.of(clock);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            Parameters.of(insert)
                    .id(UuidV7.at(now))
                    .count(level.number())
                    .instant(endsAt)
                    .text(operator)
                    .instant(now);
            insert.executeUpdate();
        }
        LOG.infof("Level %s is wanted until %s", level, endsAt);
        refresh();
    }

    private void refresh() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(NEWEST);
                ResultSet row = select.executeQuery()) {
            newest =
                    row.next()
                            ? new LoadState.Preset(
                                    Level.numbered(row.getInt("level")),
                                    instant(row, "ends_at"),
                                    row.getString("set_by"),
                                    instant(row, "set_at"))
                            : null;
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
