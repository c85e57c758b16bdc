import { sql } from "kysely";
import type { Db } from "./connect.ts";

/**
 * The schema as Postgres itself words it, in a fixed order, for reading and for diffs.
 * Asked of the catalog and not of pg_dump, whose output differs from one minor version to the next.
 */
export async function describeSchema(db: Db): Promise<string> {
  const parts = [await describe(db, extensions), await describe(db, sequences), await describe(db, tables)];
  parts.push(await describe(db, indexes), await describe(db, functions), await describe(db, triggers));
  return `-- Written by "npm run gen -- schema". Do not edit.\n\n${parts.filter(Boolean).join("\n\n")}\n`;
}

async function describe(db: Db, query: ReturnType<typeof sql<{ ddl: string }>>): Promise<string> {
  const { rows } = await query.execute(db);
  return rows.map((row) => row.ddl).join("\n");
}

const ours = sql`n.nspname = 'public' and c.relname not like 'kysely_migration%'`;

const extensions = sql<{ ddl: string }>`
  select 'create extension ' || extname || ';' as ddl from pg_extension where extname <> 'plpgsql' order by extname`;

const sequences = sql<{ ddl: string }>`
  select format('create sequence %s start %s;', sequencename, start_value) as ddl
  from pg_sequences where schemaname = 'public' order by sequencename`;

const tables = sql<{ ddl: string }>`
  select format(e'create table %s (\n%s\n);\n', c.relname, string_agg(line, e',\n' order by kind, place)) as ddl
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  cross join lateral (
    select 1 as kind, lpad(a.attnum::text, 4, '0') as place,
      format('  %s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
        case when a.attnotnull then ' not null' else '' end,
        coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as line
    from pg_attribute a
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    union all
    select 2, conname, format('  constraint %s %s', conname, pg_get_constraintdef(oid))
    from pg_constraint where conrelid = c.oid and contype in ('p', 'u', 'f', 'c')
  ) lines
  where ${ours} and c.relkind in ('r', 'p')
  group by c.relname order by c.relname`;

const indexes = sql<{ ddl: string }>`
  select pg_get_indexdef(i.indexrelid) || ';' as ddl
  from pg_index i
  join pg_class c on c.oid = i.indrelid
  join pg_class ic on ic.oid = i.indexrelid
  join pg_namespace n on n.oid = c.relnamespace
  where ${ours} and not exists (select 1 from pg_constraint where conindid = i.indexrelid)
  order by c.relname, ic.relname`;

const functions = sql<{ ddl: string }>`
  select pg_get_functiondef(p.oid) || ';' as ddl
  from pg_proc p
  join pg_namespace n on n.oid = p.pronamespace
  where n.nspname = 'public'
    and not exists (select 1 from pg_depend where objid = p.oid and deptype = 'e')
  order by p.proname`;

const triggers = sql<{ ddl: string }>`
  select pg_get_triggerdef(t.oid) || ';' as ddl
  from pg_trigger t
  join pg_class c on c.oid = t.tgrelid
  join pg_namespace n on n.oid = c.relnamespace
  where ${ours} and not t.tgisinternal
  order by c.relname, t.tgname`;
