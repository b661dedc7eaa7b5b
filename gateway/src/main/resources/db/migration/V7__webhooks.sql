-- Other systems subscribe to what shoppers are told.
CREATE TABLE webhook (
    webhook_id       uuid PRIMARY KEY,
    name             text        NOT NULL UNIQUE,
    url              text        NOT NULL,
    -- As its subscriber has it: whoever signs needs the key itself.
    secret           text        NOT NULL,
    -- Signs beside the new one until then.
    old_secret       text,
    old_secret_until timestamptz,
    created_at       timestamptz NOT NULL,
    changed_at       timestamptz NOT NULL,
    last_success_at  timestamptz,
    last_failure_at  timestamptz,
    last_failure     text,
    -- Failures since the last success, and since when.
    failures         integer     NOT NULL DEFAULT 0 CHECK (failures >= 0),
    failing_since    timestamptz,
    disabled_at      timestamptz,
    disabled_why     text CHECK (disabled_why IN ('OPERATOR', 'GONE', 'FAILING')),
    CONSTRAINT webhook_disabled CHECK ((disabled_at IS NULL) = (disabled_why IS NULL)),
    CONSTRAINT webhook_old_secret CHECK ((old_secret IS NULL) = (old_secret_until IS NULL))
) WITH (fillfactor = 50);

-- What each of them is to be sent, and whether it was. No foreign keys: a subscription that is removed would otherwise wait
-- for decisions, and they for it; what is left of it is purged.
CREATE TABLE webhook_delivery (
    webhook_id      uuid        NOT NULL,
    notice_no       bigint      NOT NULL,
    queued_at       timestamptz NOT NULL,
    attempts        integer     NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    next_attempt_at timestamptz NOT NULL,
    lease_until     timestamptz,
    delivered_at    timestamptz,
    PRIMARY KEY (webhook_id, notice_no)
) WITH (fillfactor = 80);
CREATE INDEX webhook_delivery_due ON webhook_delivery (webhook_id, next_attempt_at) WHERE delivered_at IS NULL;
CREATE INDEX webhook_delivery_age ON webhook_delivery ((coalesce(delivered_at, queued_at)));

-- In the transaction of the notice, whoever writes it: a cursor over notice_no would pass over those that commit late.
CREATE FUNCTION notice_to_webhooks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO webhook_delivery (webhook_id, notice_no, queued_at, next_attempt_at)
        SELECT w.webhook_id, n.notice_no, n.at, n.at FROM fresh n CROSS JOIN webhook w WHERE w.disabled_at IS NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER notice_to_webhooks AFTER INSERT ON notice
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION notice_to_webhooks();
