-- How the line was used lately, in a form of its own: it is most of the row and is rewritten with every event.
ALTER TABLE applicant ADD COLUMN usage bytea;

-- What happened at a merchant: sums that are only ever added to. Each event weighs by its own time (forward decay), so
-- the order does not matter and nobody reads a row in order to write it.
CREATE TABLE merchant_flow (
    merchant_id     text COLLATE "C" PRIMARY KEY,
    payments        double precision NOT NULL,
    large           double precision NOT NULL,
    repeated        double precision NOT NULL,
    after_repayment double precision NOT NULL,
    instant         double precision NOT NULL,
    unshipped       double precision NOT NULL,
    refunded        double precision NOT NULL,
    money_back      double precision NOT NULL,
    operated        double precision NOT NULL
) WITH (fillfactor = 70);

-- Who was seen on a device; read up to a few, however many there are.
CREATE TABLE device_applicant (
    device_id    text COLLATE "C" NOT NULL,
    applicant_id text COLLATE "C" NOT NULL,
    PRIMARY KEY (device_id, applicant_id)
);
