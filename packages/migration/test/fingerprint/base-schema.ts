/** What the rows of schema-changes.ts begin with: a bit of every kind. */
export const BASE_SCHEMA = `
create role app; create role auditor;
create extension if not exists plpgsql;
create schema billing;
create type public.mood as enum ('sad', 'ok', 'happy');
create type public.address as (street text, city text);
create domain public.email as text constraint email_at check (value like '%@%');
create table public.users (
  id integer generated always as identity primary key,
  email text not null constraint users_email_key unique,
  name varchar(80) default 'nobody',
  mood public.mood default 'ok',
  age integer constraint users_age check (age > 0),
  note text,
  created_at timestamptz not null default now(),
  upper_name text generated always as (upper(name)) stored
);
create index users_name_idx on public.users (name);
create index users_lower_idx on public.users (lower(email)) where age > 3;
create table public.orders (
  id bigserial primary key,
  user_id integer not null constraint orders_user_fk references public.users (id) on delete cascade,
  total numeric(10, 2) not null default 0,
  state text not null default 'new',
  constraint orders_state_total unique (state, total)
);
create index orders_user_idx on public.orders (user_id);
create sequence billing.invoice_no start 100 increment 5 cache 3;
create table billing.invoices (
  no bigint primary key default nextval('billing.invoice_no'), order_id bigint references public.orders (id), due date, amount money
);
create table public.events (id bigint, at timestamptz not null, kind text) partition by range (at);
create table public.events_2024 partition of public.events for values from ('2024-01-01 00:00+00') to ('2025-01-01 00:00+00');
create table public.events_2025 partition of public.events for values from ('2025-01-01 00:00+00') to ('2026-01-01 00:00+00');
create index events_kind_idx on public.events (kind);
create view public.active_users as select * from public.users where age > 18;
create view public.user_orders as select u.email, o.total, o.state from public.users u join public.orders o on o.user_id = u.id;
create materialized view public.totals as select user_id, sum(total) as total from public.orders group by user_id;
create unique index totals_user on public.totals (user_id);
create function public.touch() returns trigger language plpgsql as $$ begin new.created_at := now(); return new; end $$;
create function public.add(a integer, b integer default 1) returns integer language sql immutable as 'select a + b';
create procedure public.reset() language sql as 'delete from public.orders';
create aggregate public.total(integer) (sfunc = int4pl, stype = integer, initcond = '0');
create trigger users_touch before update on public.users for each row execute function public.touch();
create rule orders_keep as on delete to public.orders do instead nothing;
alter table billing.invoices enable row level security;
create policy invoices_read on billing.invoices for select to app using (amount > '0'::money);
create statistics public.users_stats (dependencies) on name, age from public.users;
create publication changes for table public.users;
comment on table public.users is 'people';
comment on column public.users.email is 'unique';
comment on index public.users_name_idx is 'for searches';
grant select on public.users to app;
grant usage on schema billing to app;
grant select (email), update (name) on public.users to auditor;
revoke execute on function public.add(integer, integer) from public;
alter default privileges in schema billing grant select on tables to app;
alter table public.users alter column note set storage external;
alter table public.users alter column age set statistics 500;
alter table public.orders set (fillfactor = 70);
`
