SET lock_timeout = '3s';

ALTER TABLE parcels ADD COLUMN status text NOT NULL DEFAULT 'accepted';

-- parcels_carrier_created_idx begins with the same column.
DROP INDEX parcels_carrier_idx;
