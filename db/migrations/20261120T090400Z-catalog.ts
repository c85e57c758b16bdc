import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table families (
      id uuid primary key default uuid_v7(),
      slug text not null unique,
      name text not null,
      position integer not null default 0,
      archived_at timestamptz(3),
      is_demo boolean not null default false,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now()
    );
    create trigger families_touch before update on families
      for each row execute function touch_updated_at();

    create table collections (
      id uuid primary key default uuid_v7(),
      slug text not null unique,
      name text not null,
      description text not null default '',
      position integer not null default 0,
      is_demo boolean not null default false,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now()
    );
    create trigger collections_touch before update on collections
      for each row execute function touch_updated_at();

    create table products (
      id uuid primary key default uuid_v7(),
      slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      kind text not null default 'physical'
        check (kind in ('physical', 'digital', 'membership', 'credits', 'project', 'subscription', 'gift_card')),
      status text not null default 'draft' check (status in ('draft', 'published', 'archived')),
      title text not null check (length(title) between 1 and 200),
      medium text not null default '',
      edition text not null default '',
      maker text not null default '',
      description_html text not null default '',
      family_id uuid references families (id) on delete set null,
      tags text[] not null default '{}',
      version integer not null default 1,
      -- Summaries of the variants, written by the step that saves them, so that a list reads one row.
      price_from_minor bigint not null default 0,
      price_to_minor bigint not null default 0,
      sold_count integer not null default 0,
      search_words text not null default '',
      search_document tsvector not null default '',
      published_at timestamptz(3),
      is_demo boolean not null default false,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      check (status <> 'published' or published_at is not null)
    );
    create index products_family_id on products (family_id);
    create index products_newest on products (published_at desc, id desc) where status = 'published';
    create index products_price_up on products (price_from_minor, id) where status = 'published';
    create index products_price_down on products (price_from_minor desc, id desc) where status = 'published';
    create index products_best_selling on products (sold_count desc, id desc) where status = 'published';
    create index products_updated on products (updated_at desc, id desc);
    create index products_tags on products using gin (tags);
    create index products_search_words on products using gin (search_words gin_trgm_ops);
    create index products_search_document on products using gin (search_document);
    create trigger products_touch before update on products
      for each row execute function touch_updated_at();

    create table product_options (
      id uuid primary key default uuid_v7(),
      product_id uuid not null references products (id) on delete cascade,
      name text not null check (length(name) between 1 and 60),
      position integer not null check (position between 0 and 2),
      choices text[] not null check (cardinality(choices) between 1 and 100),
      created_at timestamptz(3) not null default now(),
      unique (product_id, position),
      unique (product_id, name)
    );

    create table product_variants (
      id uuid primary key default uuid_v7(),
      product_id uuid not null references products (id) on delete cascade,
      sku citext unique check (length(sku::text) between 1 and 64),
      choices text[] not null default '{}',
      price_minor bigint not null check (price_minor >= 0),
      compare_at_minor bigint check (compare_at_minor > price_minor),
      cost_minor bigint check (cost_minor >= 0),
      weight_grams integer not null default 0 check (weight_grams >= 0),
      lead_time text not null default '',
      position integer not null default 0,
      archived_at timestamptz(3),
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now()
    );
    create index product_variants_product_id on product_variants (product_id, position);
    create unique index product_variants_choices on product_variants (product_id, choices)
      where archived_at is null;
    create trigger product_variants_touch before update on product_variants
      for each row execute function touch_updated_at();

    create table product_images (
      id uuid primary key default uuid_v7(),
      product_id uuid not null references products (id) on delete cascade,
      variant_id uuid references product_variants (id) on delete set null,
      file_id uuid not null references files (id) on delete restrict,
      alt text not null default '' check (length(alt) <= 500),
      position integer not null default 0,
      created_at timestamptz(3) not null default now(),
      unique (product_id, file_id)
    );
    create index product_images_product_id on product_images (product_id, position);
    create index product_images_variant_id on product_images (variant_id);
    create index product_images_file_id on product_images (file_id);

    create table collection_products (
      collection_id uuid not null references collections (id) on delete cascade,
      product_id uuid not null references products (id) on delete cascade,
      position integer not null default 0,
      primary key (collection_id, product_id)
    );
    create index collection_products_product_id on collection_products (product_id);
  `.execute(db);
}
