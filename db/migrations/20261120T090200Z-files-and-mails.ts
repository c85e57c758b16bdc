import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table files (
      id uuid primary key default uuid_v7(),
      kind text not null check (kind in ('image')),
      state text not null default 'pending' check (state in ('pending', 'ready', 'refused')),
      original_name text not null,
      content_hash text not null,
      bytes bigint not null check (bytes > 0),
      storage_key text not null unique,
      width integer check (width > 0),
      height integer check (height > 0),
      dominant_color text check (dominant_color ~ '^#[0-9a-f]{6}$'),
      refused_because text,
      is_demo boolean not null default false,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      check (state <> 'ready' or (width is not null and height is not null))
    );
    create unique index files_content_hash on files (kind, content_hash);
    create trigger files_touch before update on files
      for each row execute function touch_updated_at();

    create table file_renditions (
      id uuid primary key default uuid_v7(),
      file_id uuid not null references files (id) on delete cascade,
      format text not null check (format in ('avif', 'webp', 'jpeg')),
      width integer not null check (width > 0),
      height integer not null check (height > 0),
      bytes bigint not null check (bytes > 0),
      storage_key text not null unique,
      created_at timestamptz(3) not null default now(),
      unique (file_id, format, width)
    );
  `.execute(db);

  await sql`
    create table mails (
      id uuid primary key default uuid_v7(),
      kind text not null,
      -- One mail of a kind about one thing: the outbox's own idempotency key.
      about text not null,
      order_id uuid,
      recipient text not null check (length(recipient) <= 254),
      locale text not null,
      payload jsonb not null,
      subject text not null,
      html text not null,
      plain text not null,
      state text not null default 'queued' check (state in ('queued', 'sent', 'held', 'failed')),
      attempts integer not null default 0,
      last_error text,
      sent_at timestamptz(3),
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      unique (kind, about)
    );
    create index mails_created_at on mails (created_at desc, id desc);
    create index mails_state on mails (state, created_at desc, id desc);
    create index mails_order_id on mails (order_id);
    create trigger mails_touch before update on mails
      for each row execute function touch_updated_at();
  `.execute(db);
}
