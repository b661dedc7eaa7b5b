-- What the gateway does with a purchase by itself, and when: frees what was never captured, decides what it could not decide,
-- and looks again at what it decided without risk-service. NULL where nothing is left to be done.
ALTER TABLE purchase ADD due_at timestamptz;
CREATE INDEX purchase_due ON purchase (due_at) WHERE due_at IS NOT NULL;
-- Why a cancelled purchase was; NULL for every other.
ALTER TABLE purchase ADD ended_by text CHECK (ended_by IN ('CALLER', 'EXPIRED', 'UNDECIDED'));
UPDATE purchase SET ended_by = 'CALLER' WHERE state = 'CANCELLED';
ALTER TABLE purchase ADD CONSTRAINT purchase_ended CHECK ((state = 'CANCELLED') = (ended_by IS NOT NULL));
-- dev.kaitong.gateway.purchase.ledger.SecondLook: the real decision about one that stood on what was last known.
ALTER TABLE purchase ADD second_look jsonb;
-- The first look finds the proper time of each; those of before are all looked at once.
UPDATE purchase SET due_at = decided_at WHERE state IN ('AUTHORISED', 'PENDING');
