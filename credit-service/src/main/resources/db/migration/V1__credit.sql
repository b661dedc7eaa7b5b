-- One row an applicant: what was fed, and the evidence that an assessment reads (fed file and own line together).
CREATE TABLE credit_file (
    applicant_id varchar(64) PRIMARY KEY,
    fed          text,
    evidence     text NOT NULL,
    updated_at   timestamptz NOT NULL,
    changed_txid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
-- The feed of changes, in commit order.
CREATE INDEX credit_file_changes ON credit_file (changed_txid, applicant_id);

-- Append-only: the score whenever it changed.
CREATE TABLE credit_score (
    applicant_id        varchar(64) NOT NULL,
    position            int NOT NULL,
    score               int NOT NULL,
    default_probability double precision NOT NULL,
    outcome             varchar(16) NOT NULL,
    rules_version       varchar(64) NOT NULL,
    scored_at           timestamptz NOT NULL,
    PRIMARY KEY (applicant_id, position)
);

-- Append-only: bills and repayments on the line itself. An event seen before counts once.
CREATE TABLE line_event (
    source       varchar(256) NOT NULL,
    event_id     varchar(128) NOT NULL,
    applicant_id varchar(64) NOT NULL,
    type         varchar(128) NOT NULL,
    happened_at  timestamptz NOT NULL,
    amount_fen   bigint NOT NULL,
    days_past_due int NOT NULL,
    PRIMARY KEY (source, event_id)
);
CREATE INDEX line_event_applicant ON line_event (applicant_id, happened_at);
