import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table users (
      id uuid primary key default uuid_v7(),
      email citext not null unique check (length(email::text) <= 254),
      name text not null check (length(name) between 1 and 120),
      password_hash text not null,
      role text not null default 'user'
        check (role in ('user', 'viewer', 'editor', 'moderator', 'admin', 'owner')),
      status text not null default 'active'
        check (status in ('active', 'locked', 'banned', 'suspended')),
      locale text not null default 'en-GB',
      is_demo boolean not null default false,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now()
    );
    create trigger users_touch before update on users
      for each row execute function touch_updated_at();

    -- The key is SHA-256 of the session's secret: a dump opens no door.
    create table sessions (
      id text primary key,
      user_id uuid not null references users (id) on delete cascade,
      created_at timestamptz(3) not null default now(),
      last_seen_at timestamptz(3) not null default now(),
      idle_expires_at timestamptz(3) not null,
      absolute_expires_at timestamptz(3) not null,
      check (idle_expires_at <= absolute_expires_at)
    );
    create index sessions_user_id on sessions (user_id);
    create index sessions_idle_expires_at on sessions (idle_expires_at);

    create table rate_limits (
      key text primary key,
      points integer not null default 0,
      expire bigint
    );
    create index rate_limits_expire on rate_limits (expire);

    create table audit_log (
      id uuid primary key default uuid_v7(),
      at timestamptz(3) not null default now(),
      actor_kind text not null check (actor_kind in ('guest', 'customer', 'staff', 'system')),
      actor_id uuid,
      action text not null,
      resource_kind text not null,
      resource_id text not null,
      detail jsonb not null default '{}',
      request_id text not null
    );
    create index audit_log_at on audit_log (at desc, id desc);
    create index audit_log_resource on audit_log (resource_kind, resource_id, at desc);
    create trigger audit_log_append_only before update or delete on audit_log
      for each row execute function refuse_change();
    create trigger audit_log_no_truncate before truncate on audit_log
      for each statement execute function refuse_change();
  `.execute(db);
}
