CREATE TABLE rates (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  carrier_id bigint NOT NULL REFERENCES carriers (id),
  zone smallint NOT NULL CHECK (zone BETWEEN 1 AND 3),
  base_cents integer NOT NULL CHECK (base_cents > 0),
  step_cents integer NOT NULL CHECK (step_cents > 0),
  valid_from date NOT NULL,
  UNIQUE (carrier_id, zone, valid_from)
);
