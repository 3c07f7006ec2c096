CREATE TABLE parcels (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  carrier_id bigint NOT NULL REFERENCES carriers (id),
  label text NOT NULL UNIQUE,
  zone smallint NOT NULL CHECK (zone BETWEEN 1 AND 3),
  grams integer NOT NULL CHECK (grams > 0),
  paid_cents integer NOT NULL CHECK (paid_cents > 0),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX parcels_carrier_idx ON parcels (carrier_id);

CREATE FUNCTION touch_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_at := now();
  RETURN NEW;
END
$$;

CREATE TRIGGER parcels_touch BEFORE UPDATE ON parcels
  FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
