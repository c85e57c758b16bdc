import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table ledger_accounts (
      id uuid primary key default uuid_v7(),
      kind text not null,
      owner_kind text not null check (owner_kind in ('shop', 'order', 'user', 'artist', 'gift')),
      owner_id uuid,
      unit text not null check (length(unit) between 3 and 16),
      -- The shop's own accounts are summed when asked: a cached balance there would be one hot row for all sales.
      keeps_balance boolean not null,
      balance bigint,
      lowest_balance bigint,
      created_at timestamptz(3) not null default now(),
      unique nulls not distinct (kind, owner_kind, owner_id, unit),
      check (keeps_balance = (balance is not null)),
      check (lowest_balance is null or balance >= lowest_balance)
    );

    create table ledger_entries (
      id uuid primary key default uuid_v7(),
      kind text not null,
      reference_kind text not null,
      reference_id uuid not null,
      created_at timestamptz(3) not null default now(),
      unique (kind, reference_kind, reference_id)
    );
    create index ledger_entries_reference on ledger_entries (reference_id);

    create table ledger_postings (
      id uuid primary key default uuid_v7(),
      entry_id uuid not null references ledger_entries (id) on delete restrict,
      account_id uuid not null references ledger_accounts (id) on delete restrict,
      unit text not null,
      amount bigint not null check (amount <> 0),
      created_at timestamptz(3) not null default now()
    );
    create index ledger_postings_entry_id on ledger_postings (entry_id);
    create index ledger_postings_account_id on ledger_postings (account_id, created_at);
  `.execute(db);

  await sql`
    create function assert_entry_balanced() returns trigger language plpgsql as $$
    begin
      if exists (
        select 1 from ledger_postings
        where entry_id = new.entry_id
        group by unit having sum(amount) <> 0
      ) then
        raise exception 'ledger entry % does not sum to zero', new.entry_id using errcode = '23514';
      end if;
      return null;
    end
    $$;
    create constraint trigger ledger_postings_balanced after insert on ledger_postings
      deferrable initially deferred for each row execute function assert_entry_balanced();
    create trigger ledger_entries_append_only before update or delete on ledger_entries
      for each row execute function refuse_change();
    create trigger ledger_postings_append_only before update or delete on ledger_postings
      for each row execute function refuse_change();
    create trigger ledger_entries_no_truncate before truncate on ledger_entries
      for each statement execute function refuse_change();
    create trigger ledger_postings_no_truncate before truncate on ledger_postings
      for each statement execute function refuse_change();
  `.execute(db);
}
