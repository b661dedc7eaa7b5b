package dev.kaitong.gateway.storage;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills the parameters of a statement one after the other, each in the type of its column. */
public final class Parameters {
    private final PreparedStatement statement;
    private int next = 1;

    private Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    /** Begins with the first parameter. */
    public static Parameters of(PreparedStatement statement) {
        return new Parameters(statement);
    }

    public Parameters text(@Nullable String value) throws SQLException {
        statement.setString(next++, value);
        return this;
    }

    public Parameters id(@Nullable UUID value) throws SQLException {
        statement.setObject(next++, value, Types.OTHER);
        return this;
    }

    public Parameters number(@Nullable Long value) throws SQLException {
        statement.setObject(next++, value, Types.BIGINT);
        return this;
    }

    public Parameters count(int value) throws SQLException {
        statement.setInt(next++, value);
        return this;
    }

    public Parameters flag(boolean value) throws SQLException {
        statement.setBoolean(next++, value);
        return this;
    }

    public Parameters bytes(byte[] value) throws SQLException {
        statement.setBytes(next++, value);
        return this;
    }

    public Parameters array(Array value) throws SQLException {
        statement.setArray(next++, value);
        return this;
    }

    public Parameters day(@Nullable LocalDate value) throws SQLException {
        statement.setObject(next++, value, Types.DATE);
        return this;
    }

    public Parameters instant(@Nullable Instant value) throws SQLException {
        @Nullable OffsetDateTime time = value == null ? null : value.atOffset(ZoneOffset.UTC);
        statement.setObject(next++, time, Types.TIMESTAMP_WITH_TIMEZONE);
        return this;
    }

    /** Makes a row of a batch of what was filled in, and begins again. */
    public void row() throws SQLException {
        statement.addBatch();
        next = 1;
    }
}
