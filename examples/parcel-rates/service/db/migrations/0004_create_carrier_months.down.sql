DROP VIEW carrier_months;
DROP INDEX parcels_carrier_created_idx;
