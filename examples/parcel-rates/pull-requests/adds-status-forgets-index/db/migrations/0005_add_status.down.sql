SET lock_timeout = '3s';

ALTER TABLE parcels DROP COLUMN status;
