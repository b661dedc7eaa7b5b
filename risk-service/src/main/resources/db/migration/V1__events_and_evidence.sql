-- One row per applicant: the folded evidence, everything an assessment reads, in one indexed read.
CREATE TABLE applicant (
    applicant_id text COLLATE "C" PRIMARY KEY CHECK (length(applicant_id) BETWEEN 1 AND 64),
    -- The state into which every event was folded, as JSON.
    evidence     text NOT NULL DEFAULT '{}',
    -- Outcome and levels when the last signal was raised, as JSON.
    standing     text NOT NULL DEFAULT '{"outcome":"PASS","levels":{}}',
    -- The transaction that last changed the row; the feed of changes reads in its order.
    changed_txid xid8 NOT NULL DEFAULT pg_current_xact_id()
);

CREATE INDEX applicant_by_change ON applicant (changed_txid, applicant_id);

-- What was seen before counts once. Apart from the log, since a key of a partitioned table would have to contain
-- its month, and a copy may come in another one.
CREATE TABLE event_seen (
    source text COLLATE "C" NOT NULL,
    id     text COLLATE "C" NOT NULL,
    PRIMARY KEY (source, id)
);

-- The events as they came, by the month in which they were received: only the newest partition is written, and a
-- month that need not be kept any longer is dropped as a whole. The default partition takes what no other does.
CREATE TABLE event (
    source       text COLLATE "C" NOT NULL,
    id           text COLLATE "C" NOT NULL,
    applicant_id text COLLATE "C" NOT NULL,
    type         text        NOT NULL,
    happened_at  timestamptz NOT NULL,
    data         json,
    received_at  timestamptz NOT NULL
) PARTITION BY RANGE (received_at);

CREATE TABLE event_other PARTITION OF event DEFAULT;

-- For folding an applicant's events anew under another shape of the evidence, and for whoever investigates.
CREATE INDEX event_by_applicant ON event (applicant_id, happened_at);

CREATE FUNCTION event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'events are only ever added';
END
$$;

CREATE TRIGGER event_is_append_only BEFORE UPDATE OR DELETE ON event
    FOR EACH ROW EXECUTE FUNCTION event_is_append_only();

-- What was raised, in the transaction of the event that raised it.
CREATE TABLE signal (
    raised_txid  xid8   NOT NULL DEFAULT pg_current_xact_id(),
    signal_no    bigint GENERATED ALWAYS AS IDENTITY,
    applicant_id text COLLATE "C" NOT NULL,
    typology     text        NOT NULL,
    level        int         NOT NULL CHECK (level BETWEEN 0 AND 100),
    outcome      text        NOT NULL,
    event_source text COLLATE "C" NOT NULL,
    event_id     text COLLATE "C" NOT NULL,
    raised_at    timestamptz NOT NULL,
    PRIMARY KEY (raised_txid, signal_no)
);

CREATE TABLE merchant (
    merchant_id        text COLLATE "C" PRIMARY KEY CHECK (length(merchant_id) BETWEEN 1 AND 64),
    category           text COLLATE "C",
    operator_device_id text COLLATE "C",
    revision           int  NOT NULL DEFAULT 0
);
