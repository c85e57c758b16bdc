import { type Kysely, sql } from "kysely";

/**
 * A commit with a notice waits for every other one, which costs a busy shop three commits in four. So nothing is told
 * while nobody listens: whoever does holds a shared lock under the channel's name.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function is_heard(channel text) returns boolean language plpgsql as $$
    begin
      if pg_try_advisory_lock(hashtext(channel)) then
        perform pg_advisory_unlock(hashtext(channel));
        return false;
      end if;
      return true;
    end
    $$;

    create or replace function tell_order_changed() returns trigger language plpgsql as $$
    begin
      if is_heard('order_changed') then
        perform pg_notify('order_changed',
          order_id::text || ' ' || kind || ' ' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        from told;
      end if;
      return null;
    end
    $$;

    create or replace function tell_access_changed() returns trigger language plpgsql as $$
    begin
      if is_heard('access_changed') then
        perform pg_notify('access_changed', '');
      end if;
      return null;
    end
    $$;
  `.execute(db);
}
