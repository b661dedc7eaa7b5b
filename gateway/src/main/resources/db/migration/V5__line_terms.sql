-- Terms of a line are also written without a change (a wish that is noted, what a review keeps for itself): whoever writes
-- them says which ones were read.
ALTER TABLE line ADD terms_no bigint NOT NULL DEFAULT 0;
