DROP TABLE parcels;
DROP FUNCTION touch_updated_at();
