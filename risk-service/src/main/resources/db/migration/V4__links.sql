-- What else than a device links people and merchants: opaque ids that order systems make of addresses and phones.
ALTER TABLE merchant ADD operator_address_id text COLLATE "C", ADD operator_phone_id text COLLATE "C";

-- Merchants by who runs them: read up to a few, however many there are.
CREATE INDEX merchant_operator_device ON merchant (operator_device_id) WHERE operator_device_id IS NOT NULL;
CREATE INDEX merchant_operator_address ON merchant (operator_address_id) WHERE operator_address_id IS NOT NULL;
CREATE INDEX merchant_operator_phone ON merchant (operator_phone_id) WHERE operator_phone_id IS NOT NULL;

-- Who had goods sent to a phone; and who to an address by one merchant, as families and offices share addresses.
CREATE TABLE link_applicant (
    kind         text COLLATE "C" NOT NULL CHECK (kind IN ('PHONE', 'ADDRESS')),
    merchant_id  text COLLATE "C" NOT NULL,
    link_id      text COLLATE "C" NOT NULL,
    applicant_id text COLLATE "C" NOT NULL,
    PRIMARY KEY (kind, merchant_id, link_id, applicant_id),
    CHECK ((kind = 'PHONE') = (merchant_id = ''))
);
