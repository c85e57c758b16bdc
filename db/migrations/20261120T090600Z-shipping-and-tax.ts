import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table shipping_zones (
      id uuid primary key default uuid_v7(),
      name text not null unique,
      -- ISO 3166-1 alpha-2; '*' is the rest of the world.
      countries text[] not null check (cardinality(countries) > 0),
      position integer not null default 0,
      is_demo boolean not null default false,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now()
    );
    create index shipping_zones_countries on shipping_zones using gin (countries);
    create trigger shipping_zones_touch before update on shipping_zones
      for each row execute function touch_updated_at();

    create table shipping_rates (
      id uuid primary key default uuid_v7(),
      zone_id uuid not null references shipping_zones (id) on delete cascade,
      name text not null,
      promise text not null default '',
      kind text not null check (kind in ('flat', 'by_weight')),
      price_minor bigint check (price_minor >= 0),
      -- [{ "upToGrams": 500, "priceMinor": 420 }, …] in rising order; heavier than the last is not carried.
      bands jsonb,
      free_from_minor bigint check (free_from_minor >= 0),
      position integer not null default 0,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      unique (zone_id, name),
      check ((kind = 'flat') = (price_minor is not null)),
      check ((kind = 'by_weight') = (bands is not null))
    );
    create index shipping_rates_zone_id on shipping_rates (zone_id, position);
    create trigger shipping_rates_touch before update on shipping_rates
      for each row execute function touch_updated_at();

    create table tax_rates (
      id uuid primary key default uuid_v7(),
      country text not null check (country ~ '^[A-Z]{2}$'),
      region text not null default '',
      name text not null,
      rate_bp integer not null check (rate_bp between 0 and 10000),
      taxes_shipping boolean not null default true,
      is_demo boolean not null default false,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      unique (country, region)
    );
    create trigger tax_rates_touch before update on tax_rates
      for each row execute function touch_updated_at();
  `.execute(db);
}
