-- One row per applicant: everything an assessment reads, in one indexed read.
CREATE TABLE applicant (
    applicant_id           text        COLLATE "C" PRIMARY KEY CHECK (length(applicant_id) BETWEEN 1 AND 64),
    -- The profile: how often it was put (0 while only account events are known), masked evidence as JSON,
    -- personal values sealed with AES-256-GCM, keyed hash of an ID number that checks.
    revision               int         NOT NULL DEFAULT 0,
    evidence               text,
    sealed                 bytea,
    id_number_hash         bytea,
    -- The account: latest time of each kind of event.
    compromised_at         timestamptz,
    recovered_at           timestamptz,
    credentials_exposed_at timestamptz,
    credentials_reset_at   timestamptz,
    phone_changed_at       timestamptz,
    -- The transaction that last changed the row; the feed of changes reads in its order.
    changed_txid           xid8        NOT NULL DEFAULT pg_current_xact_id()
);

CREATE INDEX applicant_by_change ON applicant (changed_txid, applicant_id);
CREATE INDEX applicant_by_id_number ON applicant (id_number_hash) WHERE id_number_hash IS NOT NULL;

-- By a trigger, so that no writer can forget it.
CREATE FUNCTION applicant_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_txid := pg_current_xact_id();
    RETURN NEW;
END
$$;

CREATE TRIGGER applicant_changed BEFORE UPDATE ON applicant
    FOR EACH ROW EXECUTE FUNCTION applicant_changed();

-- Events as they came; an event counts once, whoever repeats it.
CREATE TABLE account_event (
    source       text        COLLATE "C" NOT NULL,
    id           text        COLLATE "C" NOT NULL,
    applicant_id text        COLLATE "C" NOT NULL,
    type         text        NOT NULL,
    happened_at  timestamptz NOT NULL,
    data         json,
    received_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (source, id)
);
