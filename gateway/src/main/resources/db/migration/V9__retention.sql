-- What need not be kept is found by when it was written; rows lie in that order, so an index of ranges costs next to nothing.
CREATE INDEX line_event_age ON line_event USING brin (stored_at);
CREATE INDEX notice_age ON notice USING brin (at);
CREATE INDEX purchase_age ON purchase USING brin (decided_at);
