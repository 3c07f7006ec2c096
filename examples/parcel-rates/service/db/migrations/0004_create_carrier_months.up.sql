CREATE INDEX parcels_carrier_created_idx ON parcels (carrier_id, created_at);

CREATE VIEW carrier_months AS
SELECT carriers.code,
       date_trunc('month', parcels.created_at) AS month,
       count(*) AS parcels,
       sum(parcels.paid_cents) AS paid_cents
FROM parcels
JOIN carriers ON carriers.id = parcels.carrier_id
GROUP BY carriers.code, date_trunc('month', parcels.created_at);
