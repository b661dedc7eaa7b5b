-- Purchases on lines. A row of line is locked for every purchase on it, so that the sum is exact however many come at once.
CREATE TABLE purchase (
    purchase_id    uuid PRIMARY KEY,
    applicant_id   text        NOT NULL,
    order_id       text        NOT NULL,
    merchant_id    text        NOT NULL,
    amount_fen     bigint      NOT NULL CHECK (amount_fen > 0),
    state          text        NOT NULL CHECK (state IN ('AUTHORISED', 'REFUSED', 'STEP_UP', 'PENDING', 'CAPTURED', 'CANCELLED')),
    captured_fen   bigint      NOT NULL DEFAULT 0 CHECK (captured_fen >= 0 AND captured_fen <= amount_fen),
    refunded_fen   bigint      NOT NULL DEFAULT 0 CHECK (refunded_fen >= 0 AND refunded_fen <= captured_fen),
    -- dev.kaitong.gateway.purchase.kept.Decided: verdict, cause, reasons, versions, and what the line was then.
    decided        jsonb       NOT NULL,
    -- Who asked under which key; the same key and the same request are the same purchase.
    caller         text        NOT NULL,
    key            text        NOT NULL,
    fingerprint    bytea       NOT NULL,
    decided_at     timestamptz NOT NULL,
    changed_at     timestamptz NOT NULL,
    UNIQUE (caller, key)
) WITH (fillfactor = 80);
CREATE INDEX purchase_of ON purchase (applicant_id, decided_at);

-- Refunds, each once for its key.
CREATE TABLE purchase_refund (
    purchase_id uuid        NOT NULL,
    key         text        NOT NULL,
    amount_fen  bigint      NOT NULL CHECK (amount_fen > 0),
    at          timestamptz NOT NULL,
    PRIMARY KEY (purchase_id, key)
);

-- Events about purchases that risk-service has not stored yet; deleted when it has.
CREATE TABLE purchase_event (
    event_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event    text        NOT NULL,
    at       timestamptz NOT NULL
);
