-- When an event was seen, so that its id can be forgotten once a copy would be refused for its age.
ALTER TABLE event_seen ADD seen_on date NOT NULL DEFAULT current_date;
CREATE INDEX event_seen_age ON event_seen USING brin (seen_on);
