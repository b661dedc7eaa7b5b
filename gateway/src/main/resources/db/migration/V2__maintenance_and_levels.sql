-- What operators do to the suite while it runs. Who did what and when is the table itself: rows are added and never
-- changed, so that the record of it is not a second thing that could be forgotten.

-- A part is taken out, from an instant on, until another one (half open).
CREATE TABLE maintenance (
    maintenance_id uuid PRIMARY KEY,
    part           text        NOT NULL CHECK (part IN ('identity', 'credit', 'risk')),
    starts_at      timestamptz NOT NULL,
    ends_at        timestamptz NOT NULL CHECK (starts_at < ends_at),
    -- What shoppers are told; none when our own words will do.
    note_zh        text,
    note_en        text,
    planned_by     text        NOT NULL,
    planned_at     timestamptz NOT NULL
);
CREATE INDEX maintenance_end_at ON maintenance (ends_at);

-- That it was ended, or called off, before its time.
CREATE TABLE maintenance_end (
    maintenance_id uuid PRIMARY KEY REFERENCES maintenance (maintenance_id),
    ended_by       text        NOT NULL,
    ended_at       timestamptz NOT NULL
);

-- The least level of restriction that an operator wants until an instant; the newest row counts.
CREATE TABLE level_preset (
    preset_id uuid PRIMARY KEY,
    level     integer     NOT NULL CHECK (level BETWEEN 0 AND 4),
    ends_at   timestamptz NOT NULL,
    set_by    text        NOT NULL,
    set_at    timestamptz NOT NULL
);
CREATE INDEX level_preset_newest ON level_preset (set_at);

CREATE TRIGGER maintenance_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON maintenance
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER maintenance_end_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON maintenance_end
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER level_preset_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON level_preset
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
