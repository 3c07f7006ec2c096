SET lock_timeout = '3s';

ALTER TABLE parcels DROP COLUMN insured_cents;
