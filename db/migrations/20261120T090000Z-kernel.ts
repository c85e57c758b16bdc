import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create extension if not exists citext;
    create extension if not exists pg_trgm;
    create extension if not exists unaccent;
  `.execute(db);

  // RFC 9562 section 5.7: 48 bits of milliseconds, then version, then random bits.
  await sql`
    create function uuid_v7() returns uuid language sql volatile parallel safe as $$
      select encode(
        set_bit(
          set_bit(
            overlay(uuid_send(gen_random_uuid())
              placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
              from 1 for 6),
            52, 1),
          53, 1),
        'hex')::uuid
    $$
  `.execute(db);

  await sql`
    create function touch_updated_at() returns trigger language plpgsql as $$
    begin
      new.updated_at := now();
      return new;
    end
    $$
  `.execute(db);

  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only', tg_table_name using errcode = '42501';
    end
    $$
  `.execute(db);

  // Folds case and accents for trigram search. Immutable because the dictionary is named.
  await sql`
    create function fold_text(value text) returns text language sql immutable strict parallel safe as $$
      select lower(public.unaccent('public.unaccent'::regdictionary, value))
    $$
  `.execute(db);

  await sql`
    create text search configuration atelier (copy = english);
    alter text search configuration atelier
      alter mapping for hword, hword_part, word with unaccent, english_stem;
  `.execute(db);

  await sql`
    create table settings (
      key text primary key,
      value jsonb not null,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now()
    );
    create trigger settings_touch before update on settings
      for each row execute function touch_updated_at();
  `.execute(db);
}
