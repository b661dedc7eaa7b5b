-- Why a signal was raised and until when it counts, for whoever acts on it without asking; reasons as JSON. Absent for
-- signals that were raised before.
ALTER TABLE signal
    ADD until_day date,
    ADD reasons   text NOT NULL DEFAULT '[]';
