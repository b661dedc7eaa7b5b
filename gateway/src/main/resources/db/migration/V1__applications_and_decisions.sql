-- The gateway keeps applications, the decisions made of them, the lines they open, and what was answered under each
-- idempotency key. Rows of one application are written in one transaction by one writer (dev.kaitong.gateway.commit); there
-- are no foreign keys between them, as each would cost a lock and a read on the way of every decision.

-- An application and where it stands now. verdict, decision_no and decided_at repeat the latest decision.
CREATE TABLE application (
    application_id      uuid PRIMARY KEY,
    applicant_id        text        NOT NULL,
    scene               text        NOT NULL,
    requested_limit_fen bigint CHECK (requested_limit_fen > 0),
    applied_at          timestamptz NOT NULL,
    -- What an earlier refusal promised when this application was made: a fact of every decision on it.
    barred_until        date,
    verdict             text        NOT NULL CHECK (verdict IN ('APPROVED', 'DECLINED', 'INCOMPLETE', 'REFERRED', 'PENDING',
                                                                'DEFERRED', 'WITHDRAWN', 'EXPIRED')),
    decision_no         integer     NOT NULL CHECK (decision_no > 0),
    decided_at          timestamptz NOT NULL,
    -- First day in Shanghai on which a new application is decided on its merits; with DECLINED only.
    reapply_from        date,
    -- When waiting ends; with PENDING and INCOMPLETE only.
    expires_at          timestamptz,
    -- When the re-decision worker looks at it next; empty when there is nothing to look for.
    next_check_at       timestamptz,
    attempts            integer     NOT NULL DEFAULT 0,
    -- Who looks at it now, and until when nobody else may: a worker that dies loses its claim.
    lease_holder        uuid,
    lease_until         timestamptz
) WITH (fillfactor = 90);

-- A shopper has at most one application that is not decided.
CREATE UNIQUE INDEX application_one_open ON application (applicant_id)
    WHERE verdict IN ('PENDING', 'INCOMPLETE', 'REFERRED', 'DEFERRED');
CREATE INDEX application_refused ON application (applicant_id, reapply_from) WHERE verdict = 'DECLINED';
-- Those that are due; an incomplete one that nobody touches lies far behind until it expires.
CREATE INDEX application_due ON application (next_check_at) WHERE next_check_at IS NOT NULL;

-- One row for each chain of the decision log: each gateway process writes its own.
CREATE TABLE decision_chain (
    writer_id   uuid PRIMARY KEY,
    -- The chain that was started last before this one; part of this chain's first hash, so that no whole chain but the
    -- newest can vanish unseen.
    predecessor uuid,
    started_at  timestamptz NOT NULL,
    length      bigint      NOT NULL CHECK (length >= 0),
    head        bytea       NOT NULL
) WITH (fillfactor = 50);

-- Every decision ever made; never changed. record is the canonical text that the hash covers; the other columns repeat
-- parts of it for reading, and verification compares them with it.
CREATE TABLE decision (
    decision_id      uuid PRIMARY KEY,
    application_id   uuid        NOT NULL,
    decision_no      integer     NOT NULL CHECK (decision_no > 0),
    applicant_id     text        NOT NULL,
    verdict          text        NOT NULL,
    final            boolean     NOT NULL,
    decided_at       timestamptz NOT NULL,
    strategy_version text        NOT NULL,
    record           text        NOT NULL,
    writer_id        uuid        NOT NULL,
    chain_no         bigint      NOT NULL CHECK (chain_no > 0),
    previous_hash    bytea       NOT NULL,
    hash             bytea       NOT NULL,
    UNIQUE (application_id, decision_no),
    UNIQUE (writer_id, chain_no)
) WITH (toast_tuple_target = 8160);
-- A record of a few kilobytes stays in its row as it is: compressing each would cost more than the bytes it saves.
ALTER TABLE decision ALTER COLUMN record SET STORAGE EXTERNAL;
-- Whoever decides it, and however often they try: an application ends once.
CREATE UNIQUE INDEX decision_one_final ON decision (application_id) WHERE final;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % is refused: it is append-only', TG_OP, TG_TABLE_NAME;
END
$$;
CREATE TRIGGER decision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON decision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_chain_kept BEFORE DELETE OR TRUNCATE ON decision_chain
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A line that was opened. Limits of campaigns, regions and the law lie over base_limit_fen and never change it.
CREATE TABLE line (
    applicant_id    text PRIMARY KEY,
    state           text        NOT NULL CHECK (state IN ('ACTIVE', 'CLOSED_BY_SHOPPER', 'CLOSED_BY_LENDER', 'CHARGED_OFF')),
    base_limit_fen  bigint      NOT NULL CHECK (base_limit_fen > 0),
    self_limit_fen  bigint CHECK (self_limit_fen >= 0),
    used_fen        bigint      NOT NULL DEFAULT 0 CHECK (used_fen >= 0),
    reserved_fen    bigint      NOT NULL DEFAULT 0 CHECK (reserved_fen >= 0),
    application_id  uuid        NOT NULL,
    last_action     text        NOT NULL CHECK (last_action IN ('OPENED')),
    last_changed_at timestamptz NOT NULL,
    -- The decision that made the last change.
    decision_id     uuid        NOT NULL
);

-- What was answered under an idempotency key, kept so that a repeated request gets the same bytes again.
CREATE TABLE stored_answer (
    caller              text        NOT NULL,
    operation           text        NOT NULL,
    key                 text        NOT NULL,
    fingerprint         bytea       NOT NULL,
    status              integer     NOT NULL,
    body                text        NOT NULL,
    language            text        NOT NULL,
    location            text,
    retry_after_seconds bigint,
    answered_at         timestamptz NOT NULL,
    PRIMARY KEY (caller, operation, key)
);
CREATE INDEX stored_answer_age ON stored_answer USING brin (answered_at);

-- What happened here, for whoever listens; to be read like the change feeds of the services: in the order
-- (recorded_txid, outbox_no), and only below pg_snapshot_xmin(pg_current_snapshot()).
CREATE TABLE outbox (
    outbox_no      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    recorded_txid  xid8        NOT NULL DEFAULT pg_current_xact_id(),
    type           text        NOT NULL,
    applicant_id   text        NOT NULL,
    application_id uuid        NOT NULL,
    decision_id    uuid        NOT NULL,
    verdict        text        NOT NULL,
    at             timestamptz NOT NULL
);
CREATE INDEX outbox_age ON outbox USING brin (at);

-- How far the change feed of each service has been read.
CREATE TABLE change_cursor (
    service  text PRIMARY KEY,
    cursor   text        NOT NULL,
    moved_at timestamptz NOT NULL
);
