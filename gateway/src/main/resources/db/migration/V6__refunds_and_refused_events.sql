-- A key of a refund is its caller's own; whose the earlier ones were was not kept.
ALTER TABLE purchase_refund ADD caller text NOT NULL DEFAULT '';
ALTER TABLE purchase_refund DROP CONSTRAINT purchase_refund_pkey;
ALTER TABLE purchase_refund ADD PRIMARY KEY (purchase_id, caller, key);
ALTER TABLE purchase_refund ALTER caller DROP DEFAULT;

-- An event that risk-service refuses is set aside, for whoever mends it: set refused_at to NULL, and it is sent again.
ALTER TABLE purchase_event ADD refused_at timestamptz;
