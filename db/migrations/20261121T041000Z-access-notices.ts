import { type Kysely, sql } from "kysely";

const MOST_NAMED = 20;

/**
 * An end of a session or of a right names whose it was, so that only that person's streams look whether they may go on.
 * Many at once are told as one word without a name, which concerns everybody.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop trigger sessions_told on sessions;
    drop trigger users_told on users;
    drop function tell_access_changed();

    create function tell_sessions_ended() returns trigger language plpgsql as $$
    begin
      if is_heard('access_changed') then
        if (select count(distinct user_id) from told) > ${sql.lit(MOST_NAMED)} then
          perform pg_notify('access_changed', '');
        else
          perform pg_notify('access_changed', user_id::text) from (select distinct user_id from told) as people;
        end if;
      end if;
      return null;
    end
    $$;
    create trigger sessions_told after delete on sessions
      referencing old table as told
      for each statement execute function tell_sessions_ended();

    create function tell_access_changed() returns trigger language plpgsql as $$
    begin
      if is_heard('access_changed') then
        perform pg_notify('access_changed', new.id::text);
      end if;
      return null;
    end
    $$;
    create trigger users_told after update of role, status on users
      for each row when (old.role is distinct from new.role or old.status is distinct from new.status)
      execute function tell_access_changed();
  `.execute(db);
}
