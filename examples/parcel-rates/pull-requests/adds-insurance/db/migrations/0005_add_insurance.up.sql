SET lock_timeout = '3s';

ALTER TABLE parcels ADD COLUMN insured_cents integer;
ALTER TABLE parcels ADD CONSTRAINT parcels_insured_not_negative CHECK (insured_cents >= 0) NOT VALID;
