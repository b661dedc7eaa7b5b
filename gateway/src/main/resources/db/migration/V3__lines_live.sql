-- A line lives: it is held, lowered, raised and closed, each time by a recorded decision, while purchases and repayments
-- move the money on it. The terms of a line (everything but money) change through dev.kaitong.gateway.commit only, and only
-- from the change that was read (change_no); the money changes under a lock of the row.

ALTER TABLE line
    -- What its changes are recorded under in the decision log, as an application's decisions are under its id.
    ADD line_id        uuid        NOT NULL DEFAULT gen_random_uuid(),
    ADD opened_at      timestamptz,
    ADD change_no      integer     NOT NULL DEFAULT 0 CHECK (change_no >= 0),
    -- What was paid beyond what was owed; pays what is captured next.
    ADD credit_fen     bigint      NOT NULL DEFAULT 0 CHECK (credit_fen >= 0),
    -- Holds, own limit, pause and the like, as dev.kaitong.gateway.line.kept.Terms; the two flags repeat what a purchase
    -- must know of them.
    ADD terms          jsonb       NOT NULL DEFAULT '{}',
    ADD held           boolean     NOT NULL DEFAULT false,
    ADD step_up        boolean     NOT NULL DEFAULT false,
    -- Counts what became known; a review is of one number, and leaves the line due when there is a later one.
    ADD known_no       bigint      NOT NULL DEFAULT 1,
    -- When the line is reviewed next; a line that opens is looked at once, as something may have happened while it was
    -- decided.
    ADD next_review_at timestamptz DEFAULT now(),
    ADD lease_until    timestamptz,
    -- When risk-service last said PASS about a purchase, with nothing known since that would void it.
    ADD good_at        timestamptz,
    ADD CONSTRAINT line_money CHECK (used_fen = 0 OR credit_fen = 0);
UPDATE line SET opened_at = last_changed_at;
ALTER TABLE line ALTER opened_at SET NOT NULL;
ALTER TABLE line DROP CONSTRAINT line_last_action_check;
ALTER TABLE line ADD CONSTRAINT line_last_action_check CHECK (last_action IN ('OPENED', 'LIMIT_INCREASED', 'LIMIT_DECREASED',
    'HOLD_PLACED', 'HOLD_RELEASED', 'CLOSED', 'REINSTATED'));
ALTER TABLE line SET (fillfactor = 70);
CREATE INDEX line_due ON line (next_review_at) WHERE next_review_at IS NOT NULL;

-- What is known about the use of a line, folded (dev.kaitong.gateway.line.facts.LineFacts); kept for applicants without a
-- line as well, as it must be known when one opens.
CREATE TABLE line_fact (
    applicant_id text PRIMARY KEY,
    facts        jsonb NOT NULL
) WITH (fillfactor = 70);

-- Events about bills and accounts, each once whatever the number of copies.
CREATE TABLE line_event (
    source        text        NOT NULL,
    id            text        NOT NULL,
    applicant_id  text        NOT NULL,
    kind          text        NOT NULL,
    happened_at   timestamptz NOT NULL,
    amount_fen    bigint      NOT NULL CHECK (amount_fen >= 0),
    days_past_due integer     NOT NULL CHECK (days_past_due >= 0),
    due_on        date,
    stored_at     timestamptz NOT NULL,
    PRIMARY KEY (source, id)
);
CREATE INDEX line_event_bills ON line_event (applicant_id, happened_at)
    WHERE kind IN ('BILL_ISSUED', 'BILL_OVERDUE', 'REPAYMENT_MADE');

-- What the shopper is told about his line; written with what it tells of.
CREATE TABLE notice (
    notice_no    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    notice_id    uuid        NOT NULL,
    applicant_id text        NOT NULL,
    at           timestamptz NOT NULL,
    -- dev.kaitong.gateway.linenotice.Told: what happened, with its reasons and amounts; put into words when it is read.
    told         jsonb       NOT NULL,
    -- The recorded decision it tells of; none when it tells of no decision.
    decision_id  uuid
);
CREATE INDEX notice_of ON notice (applicant_id, notice_no);
