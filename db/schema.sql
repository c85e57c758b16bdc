-- Written by "npm run gen -- schema". Do not edit.

create extension citext;
create extension pg_trgm;
create extension unaccent;

create sequence order_numbers start 20001;

create table audit_log (
  id uuid not null default uuid_v7(),
  at timestamp(3) with time zone not null default now(),
  actor_kind text not null,
  actor_id uuid,
  action text not null,
  resource_kind text not null,
  resource_id text not null,
  detail jsonb not null default '{}'::jsonb,
  request_id text not null,
  constraint audit_log_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['guest'::text, 'customer'::text, 'staff'::text, 'system'::text]))),
  constraint audit_log_pkey PRIMARY KEY (id)
);

create table bulk_rows (
  run_id uuid not null,
  position integer not null,
  target_id uuid not null,
  name text not null,
  state text not null default 'waiting'::text,
  refusal jsonb,
  constraint bulk_rows_check CHECK (((state = 'refused'::text) = (refusal IS NOT NULL))),
  constraint bulk_rows_pkey PRIMARY KEY (run_id, "position"),
  constraint bulk_rows_run_id_fkey FOREIGN KEY (run_id) REFERENCES bulk_runs(id) ON DELETE CASCADE,
  constraint bulk_rows_run_id_target_id_key UNIQUE (run_id, target_id),
  constraint bulk_rows_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'refused'::text])))
);

create table bulk_runs (
  id uuid not null default uuid_v7(),
  act jsonb not null,
  list text not null,
  actor_id uuid,
  state text not null default 'waiting'::text,
  total integer not null default 0,
  done integer not null default 0,
  refused integer not null default 0,
  failure text,
  claim uuid,
  claimed_until timestamp(3) with time zone,
  finished_at timestamp(3) with time zone,
  dismissed_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  constraint bulk_runs_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES users(id) ON DELETE SET NULL,
  constraint bulk_runs_check CHECK (((done + refused) <= total)),
  constraint bulk_runs_done_check CHECK ((done >= 0)),
  constraint bulk_runs_failure_check CHECK ((length(failure) <= 500)),
  constraint bulk_runs_list_check CHECK ((list = ANY (ARRAY['products'::text, 'stock'::text, 'outbox'::text, 'orders'::text]))),
  constraint bulk_runs_pkey PRIMARY KEY (id),
  constraint bulk_runs_refused_check CHECK ((refused >= 0)),
  constraint bulk_runs_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'stopped'::text, 'failed'::text])))
);

create table cart_lines (
  id uuid not null default uuid_v7(),
  cart_id uuid not null,
  variant_id uuid not null,
  quantity integer not null,
  seen_price_minor bigint not null,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  constraint cart_lines_cart_id_fkey FOREIGN KEY (cart_id) REFERENCES carts(id) ON DELETE CASCADE,
  constraint cart_lines_cart_id_variant_id_key UNIQUE (cart_id, variant_id),
  constraint cart_lines_pkey PRIMARY KEY (id),
  constraint cart_lines_quantity_check CHECK (((quantity >= 1) AND (quantity <= 999))),
  constraint cart_lines_seen_price_minor_check CHECK ((seen_price_minor >= 0)),
  constraint cart_lines_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES product_variants(id) ON DELETE CASCADE
);

create table carts (
  id uuid not null default uuid_v7(),
  token_hash text not null,
  user_id uuid,
  state text not null default 'open'::text,
  expires_at timestamp(3) with time zone not null,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  merged_into uuid,
  constraint carts_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES carts(id) ON DELETE SET NULL,
  constraint carts_pkey PRIMARY KEY (id),
  constraint carts_state_check CHECK ((state = ANY (ARRAY['open'::text, 'ordered'::text, 'merged'::text]))),
  constraint carts_token_hash_key UNIQUE (token_hash),
  constraint carts_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE SET NULL
);

create table collection_products (
  collection_id uuid not null,
  product_id uuid not null,
  position integer not null default 0,
  constraint collection_products_collection_id_fkey FOREIGN KEY (collection_id) REFERENCES collections(id) ON DELETE CASCADE,
  constraint collection_products_pkey PRIMARY KEY (collection_id, product_id),
  constraint collection_products_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id) ON DELETE CASCADE
);

create table collections (
  id uuid not null default uuid_v7(),
  slug text not null,
  name text not null,
  description text not null default ''::text,
  position integer not null default 0,
  is_demo boolean not null default false,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  constraint collections_pkey PRIMARY KEY (id),
  constraint collections_slug_key UNIQUE (slug)
);

create table families (
  id uuid not null default uuid_v7(),
  slug text not null,
  name text not null,
  position integer not null default 0,
  archived_at timestamp(3) with time zone,
  is_demo boolean not null default false,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  constraint families_pkey PRIMARY KEY (id),
  constraint families_slug_key UNIQUE (slug)
);

create table file_renditions (
  id uuid not null default uuid_v7(),
  file_id uuid not null,
  format text not null,
  width integer not null,
  height integer not null,
  bytes bigint not null,
  storage_key text not null,
  created_at timestamp(3) with time zone not null default now(),
  constraint file_renditions_bytes_check CHECK ((bytes > 0)),
  constraint file_renditions_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id) ON DELETE CASCADE,
  constraint file_renditions_file_id_format_width_key UNIQUE (file_id, format, width),
  constraint file_renditions_format_check CHECK ((format = ANY (ARRAY['avif'::text, 'webp'::text, 'jpeg'::text]))),
  constraint file_renditions_height_check CHECK ((height > 0)),
  constraint file_renditions_pkey PRIMARY KEY (id),
  constraint file_renditions_storage_key_key UNIQUE (storage_key),
  constraint file_renditions_width_check CHECK ((width > 0))
);

create table files (
  id uuid not null default uuid_v7(),
  kind text not null,
  state text not null default 'pending'::text,
  original_name text not null,
  content_hash text not null,
  bytes bigint not null,
  storage_key text not null,
  width integer,
  height integer,
  dominant_color text,
  refused_because text,
  is_demo boolean not null default false,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  renditions jsonb not null default '[]'::jsonb,
  constraint files_bytes_check CHECK ((bytes > 0)),
  constraint files_check CHECK (((state <> 'ready'::text) OR ((width IS NOT NULL) AND (height IS NOT NULL)))),
  constraint files_dominant_color_check CHECK ((dominant_color ~ '^#[0-9a-f]{6}$'::text)),
  constraint files_height_check CHECK ((height > 0)),
  constraint files_kind_check CHECK ((kind = 'image'::text)),
  constraint files_pkey PRIMARY KEY (id),
  constraint files_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'ready'::text, 'refused'::text]))),
  constraint files_storage_key_key UNIQUE (storage_key),
  constraint files_width_check CHECK ((width > 0))
);

create table former_slugs (
  slug text not null,
  product_id uuid not null,
  created_at timestamp(3) with time zone not null default now(),
  constraint former_slugs_pkey PRIMARY KEY (slug),
  constraint former_slugs_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id) ON DELETE CASCADE,
  constraint former_slugs_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);

create table import_issues (
  id uuid not null default uuid_v7(),
  run_id uuid not null,
  row_number bigint not null,
  column_name text not null,
  value text not null default ''::text,
  reason text not null,
  severity text not null,
  created_at timestamp(3) with time zone not null default now(),
  constraint import_issues_pkey PRIMARY KEY (id),
  constraint import_issues_run_id_fkey FOREIGN KEY (run_id) REFERENCES import_runs(id) ON DELETE CASCADE,
  constraint import_issues_severity_check CHECK ((severity = ANY (ARRAY['refused'::text, 'note'::text])))
);

create table import_mappings (
  headings_hash text not null,
  headings jsonb not null,
  mapping jsonb not null,
  actor_id uuid,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  constraint import_mappings_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES users(id) ON DELETE SET NULL,
  constraint import_mappings_pkey PRIMARY KEY (headings_hash)
);

create table import_pictures (
  id uuid not null default uuid_v7(),
  run_id uuid not null,
  product_id uuid not null,
  variant_id uuid,
  url text not null,
  alt text not null default ''::text,
  position integer not null,
  row_number bigint not null,
  state text not null default 'waiting'::text,
  tries integer not null default 0,
  file_id uuid,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  constraint import_pictures_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id) ON DELETE SET NULL,
  constraint import_pictures_pkey PRIMARY KEY (id),
  constraint import_pictures_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id) ON DELETE CASCADE,
  constraint import_pictures_product_id_url_key UNIQUE (product_id, url),
  constraint import_pictures_run_id_fkey FOREIGN KEY (run_id) REFERENCES import_runs(id) ON DELETE CASCADE,
  constraint import_pictures_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'failed'::text]))),
  constraint import_pictures_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES product_variants(id) ON DELETE SET NULL
);

create table import_runs (
  id uuid not null default uuid_v7(),
  source text not null,
  file_name text not null,
  file_hash text not null,
  storage_key text,
  mode text not null,
  state text not null default 'running'::text,
  rows_read bigint not null default 0,
  rows_imported bigint not null default 0,
  rows_unchanged bigint not null default 0,
  rows_refused bigint not null default 0,
  counts jsonb not null default '{}'::jsonb,
  position bigint not null default 0,
  total_bytes bigint not null default 0,
  read_bytes bigint not null default 0,
  actor_id uuid,
  failure text,
  finished_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  claim uuid,
  claimed_until timestamp(3) with time zone,
  mapping jsonb,
  constraint import_runs_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES users(id) ON DELETE SET NULL,
  constraint import_runs_mapping_check CHECK ((((source = 'csv'::text) AND (state <> 'mapping'::text)) = (mapping IS NOT NULL))),
  constraint import_runs_mode_check CHECK ((mode = ANY (ARRAY['dry_run'::text, 'apply'::text]))),
  constraint import_runs_pkey PRIMARY KEY (id),
  constraint import_runs_source_check CHECK ((source = ANY (ARRAY['shopify'::text, 'online-retail'::text, 'csv'::text]))),
  constraint import_runs_state_check CHECK ((state = ANY (ARRAY['mapping'::text, 'waiting'::text, 'running'::text, 'done'::text, 'stopped'::text, 'failed'::text])))
);

create table import_seen (
  run_id uuid not null,
  kind text not null,
  name text not null,
  row_number bigint not null,
  constraint import_seen_kind_check CHECK ((kind = ANY (ARRAY['product'::text, 'sku'::text]))),
  constraint import_seen_pkey PRIMARY KEY (run_id, kind, name),
  constraint import_seen_run_id_fkey FOREIGN KEY (run_id) REFERENCES import_runs(id) ON DELETE CASCADE
);

create table ledger_accounts (
  id uuid not null default uuid_v7(),
  kind text not null,
  owner_kind text not null,
  owner_id uuid,
  unit text not null,
  keeps_balance boolean not null,
  balance bigint,
  lowest_balance bigint,
  created_at timestamp(3) with time zone not null default now(),
  constraint ledger_accounts_check CHECK ((keeps_balance = (balance IS NOT NULL))),
  constraint ledger_accounts_check1 CHECK (((lowest_balance IS NULL) OR (balance >= lowest_balance))),
  constraint ledger_accounts_kind_owner_kind_owner_id_unit_key UNIQUE NULLS NOT DISTINCT (kind, owner_kind, owner_id, unit),
  constraint ledger_accounts_owner_kind_check CHECK ((owner_kind = ANY (ARRAY['shop'::text, 'order'::text, 'user'::text, 'artist'::text, 'gift'::text]))),
  constraint ledger_accounts_pkey PRIMARY KEY (id),
  constraint ledger_accounts_unit_check CHECK (((length(unit) >= 3) AND (length(unit) <= 16)))
);

create table ledger_entries (
  id uuid not null default uuid_v7(),
  kind text not null,
  reference_kind text not null,
  reference_id uuid not null,
  created_at timestamp(3) with time zone not null default now(),
  constraint ledger_entries_kind_reference_kind_reference_id_key UNIQUE (kind, reference_kind, reference_id),
  constraint ledger_entries_pkey PRIMARY KEY (id)
);

create table ledger_postings (
  id uuid not null default uuid_v7(),
  entry_id uuid not null,
  account_id uuid not null,
  unit text not null,
  amount bigint not null,
  created_at timestamp(3) with time zone not null default now(),
  constraint ledger_postings_account_id_fkey FOREIGN KEY (account_id) REFERENCES ledger_accounts(id) ON DELETE RESTRICT,
  constraint ledger_postings_amount_check CHECK ((amount <> 0)),
  constraint ledger_postings_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES ledger_entries(id) ON DELETE RESTRICT,
  constraint ledger_postings_pkey PRIMARY KEY (id)
);

create table legacy_ids (
  source text not null,
  kind text not null,
  external_id text not null,
  internal_id uuid not null,
  content_hash text not null,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  constraint legacy_ids_pkey PRIMARY KEY (source, kind, external_id)
);

create table list_settings (
  user_id uuid not null,
  list text not null,
  columns text[],
  density text not null default 'compact'::text,
  default_view text not null default ''::text,
  pins text[] not null default '{}'::text[],
  updated_at timestamp(3) with time zone not null default now(),
  constraint list_settings_columns_check CHECK (((cardinality(columns) >= 1) AND (cardinality(columns) <= 40))),
  constraint list_settings_default_view_check CHECK ((length(default_view) <= 60)),
  constraint list_settings_density_check CHECK ((density = ANY (ARRAY['compact'::text, 'roomy'::text]))),
  constraint list_settings_list_check CHECK ((list = ANY (ARRAY['orders'::text, 'products'::text, 'stock'::text, 'outbox'::text, 'jobs'::text]))),
  constraint list_settings_pins_check CHECK ((cardinality(pins) <= 3)),
  constraint list_settings_pkey PRIMARY KEY (user_id, list),
  constraint list_settings_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);

create table mails (
  id uuid not null default uuid_v7(),
  kind text not null,
  about text not null,
  order_id uuid,
  recipient text not null,
  locale text not null,
  payload jsonb not null,
  subject text not null,
  html text not null,
  plain text not null,
  state text not null default 'queued'::text,
  attempts integer not null default 0,
  last_error text,
  sent_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  claimed_until timestamp(3) with time zone,
  resends integer not null default 0,
  leave_url text,
  constraint mails_kind_about_key UNIQUE (kind, about),
  constraint mails_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE CASCADE,
  constraint mails_pkey PRIMARY KEY (id),
  constraint mails_recipient_check CHECK ((length(recipient) <= 254)),
  constraint mails_resends_check CHECK ((resends >= 0)),
  constraint mails_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'held'::text, 'failed'::text])))
);

create table order_access_tokens (
  token_hash text not null,
  order_id uuid not null,
  created_at timestamp(3) with time zone not null default now(),
  expires_at timestamp(3) with time zone,
  constraint order_access_tokens_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE CASCADE,
  constraint order_access_tokens_pkey PRIMARY KEY (token_hash)
);

create table order_events (
  id uuid not null default uuid_v7(),
  order_id uuid not null,
  kind text not null,
  actor_kind text not null,
  actor_id uuid,
  detail jsonb not null default '{}'::jsonb,
  at timestamp(3) with time zone not null default now(),
  constraint order_events_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES users(id) ON DELETE SET NULL,
  constraint order_events_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['guest'::text, 'customer'::text, 'staff'::text, 'system'::text]))),
  constraint order_events_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE CASCADE,
  constraint order_events_pkey PRIMARY KEY (id)
);

create table order_lines (
  id uuid not null default uuid_v7(),
  order_id uuid not null,
  position integer not null,
  variant_id uuid,
  product_id uuid,
  kind text not null,
  title text not null,
  choices text[] not null default '{}'::text[],
  medium text not null default ''::text,
  sku text,
  slug text not null,
  image jsonb,
  weight_grams integer not null default 0,
  quantity integer not null,
  unit_price_minor bigint not null,
  discount_minor bigint not null default 0,
  tax_rate_bp integer not null,
  tax_minor bigint not null,
  shipping_share_minor bigint not null default 0,
  shipping_tax_share_minor bigint not null default 0,
  created_at timestamp(3) with time zone not null default now(),
  constraint order_lines_check CHECK ((discount_minor <= (quantity * unit_price_minor))),
  constraint order_lines_discount_minor_check CHECK ((discount_minor >= 0)),
  constraint order_lines_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE RESTRICT,
  constraint order_lines_order_id_position_key UNIQUE (order_id, "position"),
  constraint order_lines_pkey PRIMARY KEY (id),
  constraint order_lines_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id) ON DELETE SET NULL,
  constraint order_lines_quantity_check CHECK ((quantity > 0)),
  constraint order_lines_shipping_share_minor_check CHECK ((shipping_share_minor >= 0)),
  constraint order_lines_shipping_tax_share_minor_check CHECK ((shipping_tax_share_minor >= 0)),
  constraint order_lines_tax_minor_check CHECK ((tax_minor >= 0)),
  constraint order_lines_tax_rate_bp_check CHECK (((tax_rate_bp >= 0) AND (tax_rate_bp <= 10000))),
  constraint order_lines_unit_price_minor_check CHECK ((unit_price_minor >= 0)),
  constraint order_lines_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES product_variants(id) ON DELETE SET NULL
);

create table orders (
  id uuid not null default uuid_v7(),
  number text not null,
  status text not null default 'pending'::text,
  fulfillment text not null default 'unfulfilled'::text,
  cancelled_because text,
  problem text,
  cart_id uuid,
  user_id uuid,
  idempotency_key_hash text not null,
  body_hash text not null,
  email citext not null,
  shipping_address jsonb,
  shipping_name text not null default ''::text,
  shipping_promise text not null default ''::text,
  locale text not null,
  currency text not null,
  prices_include_tax boolean not null,
  goods_minor bigint not null,
  discount_minor bigint not null default 0,
  shipping_minor bigint not null,
  tax_minor bigint not null,
  total_minor bigint not null,
  derivation jsonb not null,
  placed_at timestamp(3) with time zone not null default now(),
  expires_at timestamp(3) with time zone,
  paid_at timestamp(3) with time zone,
  cancelled_at timestamp(3) with time zone,
  shipped_at timestamp(3) with time zone,
  delivered_at timestamp(3) with time zone,
  is_demo boolean not null default false,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  constraint orders_cancelled_because_check CHECK ((cancelled_because = ANY (ARRAY['expired'::text, 'payment_failed'::text, 'superseded'::text, 'total_mismatch'::text, 'staff'::text, 'out_of_stock'::text]))),
  constraint orders_cart_id_fkey FOREIGN KEY (cart_id) REFERENCES carts(id) ON DELETE SET NULL,
  constraint orders_check CHECK (((discount_minor >= 0) AND (discount_minor <= goods_minor))),
  constraint orders_check1 CHECK (((status = 'cancelled'::text) = (cancelled_at IS NOT NULL))),
  constraint orders_check2 CHECK (((status = 'cancelled'::text) = (cancelled_because IS NOT NULL))),
  constraint orders_check3 CHECK (((status <> 'paid'::text) OR (paid_at IS NOT NULL))),
  constraint orders_check4 CHECK ((total_minor = (((goods_minor - discount_minor) + shipping_minor) +
CASE
    WHEN prices_include_tax THEN (0)::bigint
    ELSE tax_minor
END))),
  constraint orders_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint orders_fulfillment_check CHECK ((fulfillment = ANY (ARRAY['unfulfilled'::text, 'partly_shipped'::text, 'shipped'::text, 'delivered'::text, 'not_needed'::text]))),
  constraint orders_goods_minor_check CHECK ((goods_minor >= 0)),
  constraint orders_number_key UNIQUE (number),
  constraint orders_pkey PRIMARY KEY (id),
  constraint orders_shipping_minor_check CHECK ((shipping_minor >= 0)),
  constraint orders_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'paid'::text, 'cancelled'::text]))),
  constraint orders_tax_minor_check CHECK ((tax_minor >= 0)),
  constraint orders_total_minor_check CHECK ((total_minor >= 0)),
  constraint orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE SET NULL
);

create table payment_intents (
  id uuid not null default uuid_v7(),
  kind text not null,
  payment_id uuid not null,
  refund_id uuid,
  state text not null default 'new'::text,
  stripe_id text,
  attempts integer not null default 0,
  first_sent_at timestamp(3) with time zone,
  last_error text,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  request jsonb,
  constraint payment_intents_check CHECK (((kind = 'refund'::text) = (refund_id IS NOT NULL))),
  constraint payment_intents_kind_check CHECK ((kind = ANY (ARRAY['open_session'::text, 'refund'::text]))),
  constraint payment_intents_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES payments(id) ON DELETE RESTRICT,
  constraint payment_intents_pkey PRIMARY KEY (id),
  constraint payment_intents_refund_id_fkey FOREIGN KEY (refund_id) REFERENCES refunds(id) ON DELETE RESTRICT,
  constraint payment_intents_refund_id_key UNIQUE (refund_id),
  constraint payment_intents_state_check CHECK ((state = ANY (ARRAY['new'::text, 'unknown'::text, 'done'::text, 'refused'::text]))),
  constraint payment_intents_stripe_id_key UNIQUE (stripe_id)
);

create table payments (
  id uuid not null default uuid_v7(),
  order_id uuid not null,
  status text not null default 'pending'::text,
  amount_minor bigint not null,
  captured_minor bigint not null default 0,
  refunded_minor bigint not null default 0,
  currency text not null,
  stripe_session_id text,
  stripe_session_url text,
  stripe_payment_intent_id text,
  method text not null default ''::text,
  checked_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  session_closed_at timestamp(3) with time zone,
  constraint payments_amount_minor_check CHECK ((amount_minor >= 0)),
  constraint payments_captured_is_amount CHECK (((captured_minor = 0) OR (captured_minor = amount_minor))),
  constraint payments_captured_minor_check CHECK ((captured_minor >= 0)),
  constraint payments_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint payments_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE RESTRICT,
  constraint payments_order_id_key UNIQUE (order_id),
  constraint payments_pkey PRIMARY KEY (id),
  constraint payments_refunded_minor_check CHECK ((refunded_minor >= 0)),
  constraint payments_refunded_within_captured CHECK ((refunded_minor <= captured_minor)),
  constraint payments_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'processing'::text, 'succeeded'::text, 'failed'::text, 'cancelled'::text]))),
  constraint payments_stripe_payment_intent_id_key UNIQUE (stripe_payment_intent_id),
  constraint payments_stripe_session_id_key UNIQUE (stripe_session_id)
);

create table product_images (
  id uuid not null default uuid_v7(),
  product_id uuid not null,
  variant_id uuid,
  file_id uuid not null,
  alt text not null default ''::text,
  position integer not null default 0,
  created_at timestamp(3) with time zone not null default now(),
  focus_x smallint,
  focus_y smallint,
  constraint product_images_alt_check CHECK ((length(alt) <= 500)),
  constraint product_images_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id) ON DELETE RESTRICT,
  constraint product_images_focus_check CHECK (((focus_x IS NULL) = (focus_y IS NULL))),
  constraint product_images_focus_x_check CHECK (((focus_x >= 0) AND (focus_x <= 100))),
  constraint product_images_focus_y_check CHECK (((focus_y >= 0) AND (focus_y <= 100))),
  constraint product_images_pkey PRIMARY KEY (id),
  constraint product_images_product_id_file_id_key UNIQUE (product_id, file_id),
  constraint product_images_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id) ON DELETE CASCADE,
  constraint product_images_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES product_variants(id) ON DELETE SET NULL
);

create table product_options (
  id uuid not null default uuid_v7(),
  product_id uuid not null,
  name text not null,
  position integer not null,
  choices text[] not null,
  created_at timestamp(3) with time zone not null default now(),
  constraint product_options_choices_check CHECK (((cardinality(choices) >= 1) AND (cardinality(choices) <= 100))),
  constraint product_options_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60))),
  constraint product_options_pkey PRIMARY KEY (id),
  constraint product_options_position_check CHECK ((("position" >= 0) AND ("position" <= 2))),
  constraint product_options_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id) ON DELETE CASCADE,
  constraint product_options_product_id_name_key UNIQUE (product_id, name),
  constraint product_options_product_id_position_key UNIQUE (product_id, "position")
);

create table product_variants (
  id uuid not null default uuid_v7(),
  product_id uuid not null,
  sku citext,
  choices text[] not null default '{}'::text[],
  price_minor bigint not null,
  compare_at_minor bigint,
  cost_minor bigint,
  weight_grams integer not null default 0,
  lead_time text not null default ''::text,
  position integer not null default 0,
  archived_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  constraint product_variants_check CHECK ((compare_at_minor > price_minor)),
  constraint product_variants_cost_minor_check CHECK ((cost_minor >= 0)),
  constraint product_variants_pkey PRIMARY KEY (id),
  constraint product_variants_price_minor_check CHECK ((price_minor >= 0)),
  constraint product_variants_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id) ON DELETE CASCADE,
  constraint product_variants_sku_check CHECK (((length((sku)::text) >= 1) AND (length((sku)::text) <= 64))),
  constraint product_variants_sku_key UNIQUE (sku),
  constraint product_variants_weight_grams_check CHECK ((weight_grams >= 0))
);

create table products (
  id uuid not null default uuid_v7(),
  slug text not null,
  kind text not null default 'physical'::text,
  status text not null default 'draft'::text,
  title text not null,
  medium text not null default ''::text,
  edition text not null default ''::text,
  maker text not null default ''::text,
  description_html text not null default ''::text,
  family_id uuid,
  tags text[] not null default '{}'::text[],
  version integer not null default 1,
  price_from_minor bigint not null default 0,
  price_to_minor bigint not null default 0,
  sold_count integer not null default 0,
  search_words text not null default ''::text,
  search_document tsvector not null default ''::tsvector,
  published_at timestamp(3) with time zone,
  is_demo boolean not null default false,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  publish_at timestamp(3) with time zone,
  publish_refused_at timestamp(3) with time zone,
  publish_refusal text,
  constraint products_check CHECK (((status <> 'published'::text) OR (published_at IS NOT NULL))),
  constraint products_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id) ON DELETE SET NULL,
  constraint products_kind_check CHECK ((kind = ANY (ARRAY['physical'::text, 'digital'::text, 'membership'::text, 'credits'::text, 'project'::text, 'subscription'::text, 'gift_card'::text]))),
  constraint products_pkey PRIMARY KEY (id),
  constraint products_publish_at_check CHECK (((publish_at IS NULL) OR (status = 'draft'::text))),
  constraint products_publish_refusal_check CHECK (((publish_refusal IS NULL) = (publish_refused_at IS NULL))),
  constraint products_publish_refused_check CHECK (((publish_refusal IS NULL) OR (status = 'draft'::text))),
  constraint products_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint products_slug_key UNIQUE (slug),
  constraint products_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'published'::text, 'archived'::text]))),
  constraint products_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);

create table rate_limits (
  key text not null,
  points integer not null default 0,
  expire bigint,
  constraint rate_limits_pkey PRIMARY KEY (key)
);

create table refunds (
  id uuid not null default uuid_v7(),
  payment_id uuid not null,
  order_id uuid not null,
  amount_minor bigint not null,
  currency text not null,
  reason text not null,
  status text not null default 'pending'::text,
  stripe_refund_id text,
  failure text,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  checked_at timestamp(3) with time zone,
  constraint refunds_amount_minor_check CHECK ((amount_minor > 0)),
  constraint refunds_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint refunds_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE RESTRICT,
  constraint refunds_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES payments(id) ON DELETE RESTRICT,
  constraint refunds_pkey PRIMARY KEY (id),
  constraint refunds_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'succeeded'::text, 'failed'::text, 'cancelled'::text]))),
  constraint refunds_stripe_refund_id_key UNIQUE (stripe_refund_id)
);

create table replaced_files (
  file_id uuid not null,
  by_file_id uuid not null,
  created_at timestamp(3) with time zone not null default now(),
  constraint replaced_files_by_file_id_fkey FOREIGN KEY (by_file_id) REFERENCES files(id) ON DELETE CASCADE,
  constraint replaced_files_check CHECK ((file_id <> by_file_id)),
  constraint replaced_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id) ON DELETE CASCADE,
  constraint replaced_files_pkey PRIMARY KEY (file_id)
);

create table saved_views (
  id uuid not null default uuid_v7(),
  list text not null,
  name text not null,
  search text not null,
  shared boolean not null default false,
  owner_id uuid not null,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  constraint saved_views_list_check CHECK ((list = ANY (ARRAY['orders'::text, 'products'::text, 'stock'::text, 'outbox'::text, 'jobs'::text]))),
  constraint saved_views_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60))),
  constraint saved_views_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users(id) ON DELETE CASCADE,
  constraint saved_views_pkey PRIMARY KEY (id),
  constraint saved_views_search_check CHECK ((length(search) <= 2000))
);

create table sessions (
  id text not null,
  user_id uuid not null,
  created_at timestamp(3) with time zone not null default now(),
  last_seen_at timestamp(3) with time zone not null default now(),
  idle_expires_at timestamp(3) with time zone not null,
  absolute_expires_at timestamp(3) with time zone not null,
  constraint sessions_check CHECK ((idle_expires_at <= absolute_expires_at)),
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);

create table settings (
  key text not null,
  value jsonb not null,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  version integer not null default 0,
  constraint settings_pkey PRIMARY KEY (key)
);

create table shipment_lines (
  shipment_id uuid not null,
  order_line_id uuid not null,
  quantity integer not null,
  constraint shipment_lines_order_line_id_fkey FOREIGN KEY (order_line_id) REFERENCES order_lines(id) ON DELETE RESTRICT,
  constraint shipment_lines_pkey PRIMARY KEY (shipment_id, order_line_id),
  constraint shipment_lines_quantity_check CHECK ((quantity > 0)),
  constraint shipment_lines_shipment_id_fkey FOREIGN KEY (shipment_id) REFERENCES shipments(id) ON DELETE CASCADE
);

create table shipments (
  id uuid not null default uuid_v7(),
  order_id uuid not null,
  carrier text not null,
  tracking_number text not null default ''::text,
  tracking_url text not null default ''::text,
  shipped_at timestamp(3) with time zone not null default now(),
  delivered_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  constraint shipments_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE RESTRICT,
  constraint shipments_pkey PRIMARY KEY (id)
);

create table shipping_rates (
  id uuid not null default uuid_v7(),
  zone_id uuid not null,
  name text not null,
  promise text not null default ''::text,
  kind text not null,
  price_minor bigint,
  bands jsonb,
  free_from_minor bigint,
  position integer not null default 0,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  constraint shipping_rates_check CHECK (((kind = 'flat'::text) = (price_minor IS NOT NULL))),
  constraint shipping_rates_check1 CHECK (((kind = 'by_weight'::text) = (bands IS NOT NULL))),
  constraint shipping_rates_free_from_minor_check CHECK ((free_from_minor >= 0)),
  constraint shipping_rates_kind_check CHECK ((kind = ANY (ARRAY['flat'::text, 'by_weight'::text]))),
  constraint shipping_rates_pkey PRIMARY KEY (id),
  constraint shipping_rates_price_minor_check CHECK ((price_minor >= 0)),
  constraint shipping_rates_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES shipping_zones(id) ON DELETE CASCADE,
  constraint shipping_rates_zone_id_name_key UNIQUE (zone_id, name)
);

create table shipping_zones (
  id uuid not null default uuid_v7(),
  name text not null,
  countries text[] not null,
  position integer not null default 0,
  is_demo boolean not null default false,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  constraint shipping_zones_countries_check CHECK ((cardinality(countries) > 0)),
  constraint shipping_zones_name_key UNIQUE (name),
  constraint shipping_zones_pkey PRIMARY KEY (id)
);

create table stock_alerts (
  id uuid not null,
  variant_id uuid not null,
  user_id uuid,
  email citext not null,
  locale text not null,
  state text not null default 'unproven'::text,
  proof_hash text,
  proof_wanted boolean not null default false,
  proofs_sent integer not null default 0,
  proof_sent_at timestamp(3) with time zone,
  proof_expires_at timestamp(3) with time zone,
  leave_hash text not null,
  told_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  constraint stock_alerts_check CHECK (((state = 'told'::text) = (told_at IS NOT NULL))),
  constraint stock_alerts_check1 CHECK (((state = 'unproven'::text) OR (proof_hash IS NULL))),
  constraint stock_alerts_email_check CHECK ((length((email)::text) <= 254)),
  constraint stock_alerts_leave_hash_key UNIQUE (leave_hash),
  constraint stock_alerts_pkey PRIMARY KEY (id),
  constraint stock_alerts_proof_hash_key UNIQUE (proof_hash),
  constraint stock_alerts_proofs_sent_check CHECK ((proofs_sent >= 0)),
  constraint stock_alerts_state_check CHECK ((state = ANY (ARRAY['unproven'::text, 'waiting'::text, 'told'::text]))),
  constraint stock_alerts_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE,
  constraint stock_alerts_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES product_variants(id) ON DELETE CASCADE
);

create table stock_levels (
  variant_id uuid not null,
  policy text not null default 'deny'::text,
  on_hand integer not null default 0,
  reserved integer not null default 0,
  low_at integer not null default 3,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  constraint stock_levels_low_at_check CHECK ((low_at >= 0)),
  constraint stock_levels_on_hand_policy CHECK (((on_hand >= 0) OR (policy = 'backorder'::text))),
  constraint stock_levels_pkey PRIMARY KEY (variant_id),
  constraint stock_levels_policy_check CHECK ((policy = ANY (ARRAY['deny'::text, 'backorder'::text]))),
  constraint stock_levels_reserved_check CHECK ((reserved >= 0)),
  constraint stock_levels_reserved_policy CHECK (((reserved <= on_hand) OR (policy = 'backorder'::text))),
  constraint stock_levels_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES product_variants(id) ON DELETE CASCADE
);

create table stock_movements (
  id uuid not null default uuid_v7(),
  variant_id uuid not null,
  kind text not null,
  quantity integer not null,
  on_hand_after integer not null,
  note text not null default ''::text,
  order_line_id uuid,
  actor_id uuid,
  created_at timestamp(3) with time zone not null default now(),
  constraint stock_movements_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES users(id) ON DELETE SET NULL,
  constraint stock_movements_kind_check CHECK ((kind = ANY (ARRAY['opening'::text, 'sale'::text, 'count'::text, 'damage'::text, 'return'::text, 'found'::text, 'delivery'::text, 'import'::text, 'other'::text]))),
  constraint stock_movements_order_line_id_fkey FOREIGN KEY (order_line_id) REFERENCES order_lines(id) ON DELETE RESTRICT,
  constraint stock_movements_pkey PRIMARY KEY (id),
  constraint stock_movements_quantity_check CHECK ((quantity <> 0)),
  constraint stock_movements_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES product_variants(id) ON DELETE RESTRICT
);

create table stock_reservations (
  id uuid not null default uuid_v7(),
  variant_id uuid not null,
  order_id uuid not null,
  quantity integer not null,
  state text not null default 'held'::text,
  expires_at timestamp(3) with time zone not null,
  ended_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone not null default now(),
  constraint stock_reservations_check CHECK (((state = 'held'::text) = (ended_at IS NULL))),
  constraint stock_reservations_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE RESTRICT,
  constraint stock_reservations_order_id_variant_id_key UNIQUE (order_id, variant_id),
  constraint stock_reservations_pkey PRIMARY KEY (id),
  constraint stock_reservations_quantity_check CHECK ((quantity > 0)),
  constraint stock_reservations_state_check CHECK ((state = ANY (ARRAY['held'::text, 'consumed'::text, 'released'::text]))),
  constraint stock_reservations_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES product_variants(id) ON DELETE RESTRICT
);

create table tax_rates (
  id uuid not null default uuid_v7(),
  country text not null,
  region text not null default ''::text,
  name text not null,
  rate_bp integer not null,
  taxes_shipping boolean not null default true,
  is_demo boolean not null default false,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  constraint tax_rates_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint tax_rates_country_region_key UNIQUE (country, region),
  constraint tax_rates_pkey PRIMARY KEY (id),
  constraint tax_rates_rate_bp_check CHECK (((rate_bp >= 0) AND (rate_bp <= 10000)))
);

create table users (
  id uuid not null default uuid_v7(),
  email citext not null,
  name text not null,
  password_hash text not null,
  role text not null default 'user'::text,
  status text not null default 'active'::text,
  locale text not null default 'en-GB'::text,
  is_demo boolean not null default false,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  constraint users_email_check CHECK ((length((email)::text) <= 254)),
  constraint users_email_key UNIQUE (email),
  constraint users_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint users_pkey PRIMARY KEY (id),
  constraint users_role_check CHECK ((role = ANY (ARRAY['user'::text, 'viewer'::text, 'editor'::text, 'moderator'::text, 'admin'::text, 'owner'::text]))),
  constraint users_status_check CHECK ((status = ANY (ARRAY['active'::text, 'locked'::text, 'banned'::text, 'suspended'::text])))
);

create table webhook_events (
  id text not null,
  type text not null,
  object_id text not null,
  livemode boolean not null,
  happened_at timestamp(3) with time zone not null,
  received_at timestamp(3) with time zone not null default now(),
  applied_at timestamp(3) with time zone,
  outcome text,
  constraint webhook_events_pkey PRIMARY KEY (id)
);


CREATE INDEX audit_log_at ON public.audit_log USING btree (at DESC, id DESC);
CREATE INDEX audit_log_resource ON public.audit_log USING btree (resource_kind, resource_id, at DESC);
CREATE INDEX bulk_rows_state ON public.bulk_rows USING btree (run_id, state, "position");
CREATE INDEX bulk_runs_actor_id ON public.bulk_runs USING btree (actor_id, list, created_at DESC);
CREATE INDEX cart_lines_variant_id ON public.cart_lines USING btree (variant_id);
CREATE INDEX carts_expires_at ON public.carts USING btree (expires_at);
CREATE INDEX carts_merged_into ON public.carts USING btree (merged_into);
CREATE UNIQUE INDEX carts_one_open_per_user ON public.carts USING btree (user_id) WHERE ((state = 'open'::text) AND (user_id IS NOT NULL));
CREATE INDEX carts_user_id ON public.carts USING btree (user_id);
CREATE INDEX collection_products_product_id ON public.collection_products USING btree (product_id);
CREATE UNIQUE INDEX files_content_hash ON public.files USING btree (kind, content_hash);
CREATE INDEX former_slugs_product_id ON public.former_slugs USING btree (product_id);
CREATE INDEX import_issues_run_id ON public.import_issues USING btree (run_id, row_number, id);
CREATE INDEX import_mappings_actor_id ON public.import_mappings USING btree (actor_id);
CREATE INDEX import_pictures_file_id ON public.import_pictures USING btree (file_id);
CREATE INDEX import_pictures_run_id ON public.import_pictures USING btree (run_id);
CREATE INDEX import_pictures_variant_id ON public.import_pictures USING btree (variant_id);
CREATE INDEX import_runs_actor_id ON public.import_runs USING btree (actor_id);
CREATE INDEX import_runs_created_at ON public.import_runs USING btree (created_at DESC, id DESC);
CREATE INDEX import_runs_file_hash ON public.import_runs USING btree (source, file_hash);
CREATE INDEX import_runs_unfinished ON public.import_runs USING btree (source, mode) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]));
CREATE INDEX ledger_entries_reference ON public.ledger_entries USING btree (reference_id);
CREATE INDEX ledger_postings_account_id ON public.ledger_postings USING btree (account_id, created_at);
CREATE INDEX ledger_postings_entry_id ON public.ledger_postings USING btree (entry_id);
CREATE INDEX legacy_ids_internal_id ON public.legacy_ids USING btree (internal_id);
CREATE INDEX mails_created_at ON public.mails USING btree (created_at DESC, id DESC);
CREATE INDEX mails_kind ON public.mails USING btree (kind, created_at DESC, id DESC);
CREATE INDEX mails_order_id ON public.mails USING btree (order_id);
CREATE INDEX mails_recipient_search ON public.mails USING gin (recipient gin_trgm_ops);
CREATE INDEX mails_state ON public.mails USING btree (state, created_at DESC, id DESC);
CREATE INDEX mails_subject_search ON public.mails USING gin (subject gin_trgm_ops);
CREATE INDEX order_access_tokens_order_id ON public.order_access_tokens USING btree (order_id);
CREATE INDEX order_events_actor_id ON public.order_events USING btree (actor_id);
CREATE INDEX order_events_at ON public.order_events USING brin (at) WITH (pages_per_range='16', autosummarize='on');
CREATE INDEX order_events_order_id ON public.order_events USING btree (order_id, at, id);
CREATE INDEX order_lines_product_id ON public.order_lines USING btree (product_id);
CREATE INDEX order_lines_search ON public.order_lines USING gin (title gin_trgm_ops, sku gin_trgm_ops);
CREATE INDEX order_lines_variant_id ON public.order_lines USING btree (variant_id);
CREATE INDEX orders_country ON public.orders USING btree (((shipping_address ->> 'country'::text)), placed_at DESC, id DESC);
CREATE INDEX orders_demo ON public.orders USING btree (id) WHERE is_demo;
CREATE INDEX orders_due ON public.orders USING btree (expires_at) WHERE (status = 'pending'::text);
CREATE INDEX orders_email ON public.orders USING btree (email, placed_at DESC);
CREATE INDEX orders_email_search ON public.orders USING gin (((email)::text) gin_trgm_ops);
CREATE INDEX orders_fulfillment ON public.orders USING btree (fulfillment, placed_at DESC, id DESC);
CREATE UNIQUE INDEX orders_idempotency ON public.orders USING btree (cart_id, idempotency_key_hash);
CREATE INDEX orders_name_search ON public.orders USING gin (((shipping_address ->> 'name'::text)) gin_trgm_ops);
CREATE INDEX orders_number_search ON public.orders USING gin (number gin_trgm_ops);
CREATE UNIQUE INDEX orders_one_pending_per_cart ON public.orders USING btree (cart_id) WHERE ((status = 'pending'::text) AND (expires_at IS NOT NULL));
CREATE INDEX orders_open ON public.orders USING btree (placed_at DESC, id DESC) WHERE ((status = 'pending'::text) OR ((status = 'paid'::text) AND (fulfillment = ANY (ARRAY['unfulfilled'::text, 'partly_shipped'::text, 'shipped'::text]))) OR (problem IS NOT NULL));
CREATE INDEX orders_placed_at ON public.orders USING btree (placed_at DESC, id DESC);
CREATE INDEX orders_problem ON public.orders USING btree (placed_at DESC, id DESC) WHERE (problem IS NOT NULL);
CREATE INDEX orders_status ON public.orders USING btree (status, placed_at DESC, id DESC);
CREATE INDEX orders_to_ship ON public.orders USING btree (placed_at DESC, id DESC) WHERE ((status = 'paid'::text) AND (fulfillment = ANY (ARRAY['unfulfilled'::text, 'partly_shipped'::text])));
CREATE INDEX orders_total ON public.orders USING btree (total_minor);
CREATE INDEX orders_user_id ON public.orders USING btree (user_id, placed_at DESC);
CREATE UNIQUE INDEX payment_intents_one_session ON public.payment_intents USING btree (payment_id) WHERE (kind = 'open_session'::text);
CREATE INDEX payment_intents_payment_id ON public.payment_intents USING btree (payment_id);
CREATE INDEX payment_intents_unknown ON public.payment_intents USING btree (first_sent_at) WHERE (state = 'unknown'::text);
CREATE INDEX payments_unclosed ON public.payments USING btree (checked_at NULLS FIRST) WHERE (session_closed_at IS NULL);
CREATE INDEX payments_unfinished ON public.payments USING btree (status) WHERE (status <> 'succeeded'::text);
CREATE INDEX product_images_file_id ON public.product_images USING btree (file_id);
CREATE INDEX product_images_product_id ON public.product_images USING btree (product_id, "position");
CREATE INDEX product_images_variant_id ON public.product_images USING btree (variant_id);
CREATE UNIQUE INDEX product_variants_choices ON public.product_variants USING btree (product_id, choices) WHERE (archived_at IS NULL);
CREATE INDEX product_variants_product_id ON public.product_variants USING btree (product_id, "position");
CREATE INDEX products_best_selling ON public.products USING btree (sold_count DESC, id DESC) WHERE (status = 'published'::text);
CREATE INDEX products_demo ON public.products USING btree (id) WHERE is_demo;
CREATE INDEX products_family_id ON public.products USING btree (family_id);
CREATE INDEX products_kind_updated ON public.products USING btree (kind, updated_at DESC, id DESC);
CREATE INDEX products_newest ON public.products USING btree (published_at DESC, id DESC) WHERE (status = 'published'::text);
CREATE INDEX products_price_down ON public.products USING btree (price_from_minor DESC, id DESC) WHERE (status = 'published'::text);
CREATE INDEX products_price_span ON public.products USING btree (price_from_minor, price_to_minor);
CREATE INDEX products_price_up ON public.products USING btree (price_from_minor, id) WHERE (status = 'published'::text);
CREATE INDEX products_publish_at ON public.products USING btree (publish_at, id) WHERE (publish_at IS NOT NULL);
CREATE INDEX products_publish_refused ON public.products USING btree (publish_refused_at) WHERE (publish_refused_at IS NOT NULL);
CREATE INDEX products_search_document ON public.products USING gin (search_document);
CREATE INDEX products_search_words ON public.products USING gin (search_words gin_trgm_ops);
CREATE INDEX products_status_updated ON public.products USING btree (status, updated_at DESC, id DESC);
CREATE INDEX products_tags ON public.products USING gin (tags);
CREATE INDEX products_title ON public.products USING btree (fold_text(title), id);
CREATE INDEX products_updated ON public.products USING btree (updated_at DESC, id DESC);
CREATE INDEX rate_limits_expire ON public.rate_limits USING btree (expire);
CREATE INDEX refunds_open ON public.refunds USING btree (created_at) WHERE (status = 'pending'::text);
CREATE INDEX refunds_order_id ON public.refunds USING btree (order_id);
CREATE INDEX refunds_payment_id ON public.refunds USING btree (payment_id);
CREATE INDEX refunds_pending ON public.refunds USING btree (updated_at) WHERE (status = 'pending'::text);
CREATE INDEX refunds_succeeded ON public.refunds USING btree (created_at) WHERE (status = 'succeeded'::text);
CREATE INDEX replaced_files_by_file_id ON public.replaced_files USING btree (by_file_id);
CREATE UNIQUE INDEX saved_views_own_name ON public.saved_views USING btree (owner_id, list, lower(name)) WHERE (NOT shared);
CREATE UNIQUE INDEX saved_views_shared_name ON public.saved_views USING btree (list, lower(name)) WHERE shared;
CREATE INDEX sessions_idle_expires_at ON public.sessions USING btree (idle_expires_at);
CREATE INDEX sessions_user_id ON public.sessions USING btree (user_id);
CREATE INDEX shipment_lines_order_line_id ON public.shipment_lines USING btree (order_line_id);
CREATE INDEX shipments_order_id ON public.shipments USING btree (order_id);
CREATE INDEX shipments_search ON public.shipments USING gin (tracking_number gin_trgm_ops);
CREATE INDEX shipping_rates_zone_id ON public.shipping_rates USING btree (zone_id, "position");
CREATE INDEX shipping_zones_countries ON public.shipping_zones USING gin (countries);
CREATE INDEX stock_alerts_created_at ON public.stock_alerts USING btree (created_at);
CREATE INDEX stock_alerts_email ON public.stock_alerts USING btree (email);
CREATE UNIQUE INDEX stock_alerts_once ON public.stock_alerts USING btree (variant_id, email) WHERE (state <> 'told'::text);
CREATE INDEX stock_alerts_told ON public.stock_alerts USING btree (variant_id, told_at) WHERE (state = 'told'::text);
CREATE INDEX stock_alerts_user_id ON public.stock_alerts USING btree (user_id);
CREATE INDEX stock_alerts_waiting ON public.stock_alerts USING btree (variant_id, created_at, id) WHERE (state = 'waiting'::text);
CREATE INDEX stock_levels_low ON public.stock_levels USING btree (((on_hand - reserved)));
CREATE INDEX stock_movements_actor_id ON public.stock_movements USING btree (actor_id);
CREATE UNIQUE INDEX stock_movements_one_sale ON public.stock_movements USING btree (order_line_id) WHERE (kind = 'sale'::text);
CREATE INDEX stock_movements_variant_id ON public.stock_movements USING btree (variant_id, created_at DESC, id DESC);
CREATE INDEX stock_reservations_held ON public.stock_reservations USING btree (variant_id) WHERE (state = 'held'::text);
CREATE INDEX stock_reservations_variant_id ON public.stock_reservations USING btree (variant_id);
CREATE INDEX webhook_events_applied_at ON public.webhook_events USING btree (applied_at);
CREATE INDEX webhook_events_received_at ON public.webhook_events USING btree (received_at DESC, id DESC);
CREATE INDEX webhook_events_unapplied ON public.webhook_events USING btree (received_at) WHERE (applied_at IS NULL);

CREATE OR REPLACE FUNCTION public.assert_entry_balanced()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
    $function$
;
CREATE OR REPLACE FUNCTION public.call_stock_alerts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if exists (select from stock_alerts where variant_id = old.variant_id and state = 'waiting') then
        perform graphile_worker.add_job('stock-alerts.tell', json_build_object('variantId', old.variant_id),
          priority := 5, max_attempts := 12, job_key := 'stock-alerts.tell:' || old.variant_id);
      end if;
      return null;
    end
    $function$
;
CREATE OR REPLACE FUNCTION public.fold_text(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
      select lower(public.unaccent('public.unaccent'::regdictionary, value))
    $function$
;
CREATE OR REPLACE FUNCTION public.is_heard(channel text)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
    begin
      if pg_try_advisory_lock(hashtext(channel)) then
        perform pg_advisory_unlock(hashtext(channel));
        return false;
      end if;
      return true;
    end
    $function$
;
CREATE OR REPLACE FUNCTION public.keep_movement_as_written()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if new.actor_id is null and (to_jsonb(new) - 'actor_id') = (to_jsonb(old) - 'actor_id') then
        return new;
      end if;
      raise exception 'stock_movements is append-only' using errcode = '42501';
    end
    $function$
;
CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      raise exception '% is append-only', tg_table_name using errcode = '42501';
    end
    $function$
;
CREATE OR REPLACE FUNCTION public.refuse_change_of_real_rows()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    declare
      is_demo_row boolean := false;
    begin
      if tg_op = 'DELETE' and current_setting('atelier.removing_demo', true) = 'on' then
        if tg_table_name = 'stock_movements' then
          select p.is_demo into is_demo_row
          from product_variants v join products p on p.id = v.product_id where v.id = old.variant_id;
        elsif tg_table_name = 'ledger_entries' then
          select o.is_demo into is_demo_row from orders o
          where o.id = case when old.reference_kind = 'order' then old.reference_id
            else (select r.order_id from refunds r where r.id = old.reference_id) end;
        elsif tg_table_name = 'ledger_postings' then
          select o.is_demo into is_demo_row from ledger_entries e join orders o
            on o.id = case when e.reference_kind = 'order' then e.reference_id
              else (select r.order_id from refunds r where r.id = e.reference_id) end
          where e.id = old.entry_id;
        end if;
        if is_demo_row then
          return old;
        end if;
      end if;
      raise exception '% is append-only', tg_table_name using errcode = '42501';
    end
    $function$
;
CREATE OR REPLACE FUNCTION public.shown_stock(on_hand integer, reserved integer, low_at integer, policy text)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$
        select case when on_hand - reserved > low_at then -1 when on_hand > reserved then on_hand - reserved
          when policy = 'backorder' then -2 else -3 end
      $function$
;
CREATE OR REPLACE FUNCTION public.tell_access_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if is_heard('access_changed') then
        perform pg_notify('access_changed', new.id::text);
      end if;
      return null;
    end
    $function$
;
CREATE OR REPLACE FUNCTION public.tell_catalog_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      perform pg_notify('catalog_changed', tg_argv[0]);
      return null;
    end
    $function$
;
CREATE OR REPLACE FUNCTION public.tell_order_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if is_heard('order_changed') then
        perform pg_notify('order_changed',
          order_id::text || ' ' || kind || ' ' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        from told;
      end if;
      return null;
    end
    $function$
;
CREATE OR REPLACE FUNCTION public.tell_sessions_ended()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if is_heard('access_changed') then
        if (select count(distinct user_id) from told) > 20 then
          perform pg_notify('access_changed', '');
        else
          perform pg_notify('access_changed', user_id::text) from (select distinct user_id from told) as people;
        end if;
      end if;
      return null;
    end
    $function$
;
CREATE OR REPLACE FUNCTION public.tell_stock_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      perform pg_notify('catalog_changed', 'stock:' || product_id) from product_variants
        where id = coalesce(new.variant_id, old.variant_id);
      perform pg_notify('catalog_changed', 'stock');
      return null;
    end
    $function$
;
CREATE OR REPLACE FUNCTION public.touch_updated_at()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      new.updated_at := now();
      return new;
    end
    $function$
;
CREATE OR REPLACE FUNCTION public.uuid_v7()
 RETURNS uuid
 LANGUAGE sql
 PARALLEL SAFE
AS $function$
      select encode(
        set_bit(
          set_bit(
            overlay(uuid_send(gen_random_uuid())
              placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
              from 1 for 6),
            52, 1),
          53, 1),
        'hex')::uuid
    $function$
;

CREATE TRIGGER audit_log_append_only BEFORE DELETE OR UPDATE ON public.audit_log FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_log_no_truncate BEFORE TRUNCATE ON public.audit_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER bulk_runs_touch BEFORE UPDATE ON public.bulk_runs FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER cart_lines_touch BEFORE UPDATE ON public.cart_lines FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER carts_touch BEFORE UPDATE ON public.carts FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER collection_products_shown AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.collection_products FOR EACH STATEMENT EXECUTE FUNCTION tell_catalog_changed('catalog');
CREATE TRIGGER collections_shown AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.collections FOR EACH STATEMENT EXECUTE FUNCTION tell_catalog_changed('catalog');
CREATE TRIGGER collections_touch BEFORE UPDATE ON public.collections FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER families_shown AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.families FOR EACH STATEMENT EXECUTE FUNCTION tell_catalog_changed('catalog');
CREATE TRIGGER families_touch BEFORE UPDATE ON public.families FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER files_shown AFTER DELETE OR UPDATE OF state, renditions ON public.files FOR EACH STATEMENT EXECUTE FUNCTION tell_catalog_changed('catalog');
CREATE TRIGGER files_touch BEFORE UPDATE ON public.files FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER import_mappings_touch BEFORE UPDATE ON public.import_mappings FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER import_pictures_touch BEFORE UPDATE ON public.import_pictures FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER import_runs_touch BEFORE UPDATE ON public.import_runs FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER ledger_entries_append_only BEFORE DELETE OR UPDATE ON public.ledger_entries FOR EACH ROW EXECUTE FUNCTION refuse_change_of_real_rows();
CREATE TRIGGER ledger_entries_no_truncate BEFORE TRUNCATE ON public.ledger_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_postings_append_only BEFORE DELETE OR UPDATE ON public.ledger_postings FOR EACH ROW EXECUTE FUNCTION refuse_change_of_real_rows();
CREATE CONSTRAINT TRIGGER ledger_postings_balanced AFTER INSERT ON public.ledger_postings DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION assert_entry_balanced();
CREATE TRIGGER ledger_postings_no_truncate BEFORE TRUNCATE ON public.ledger_postings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER legacy_ids_touch BEFORE UPDATE ON public.legacy_ids FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER list_settings_touch BEFORE UPDATE ON public.list_settings FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER mails_touch BEFORE UPDATE ON public.mails FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER order_events_told AFTER INSERT ON public.order_events REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION tell_order_changed();
CREATE TRIGGER orders_touch BEFORE UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER payment_intents_touch BEFORE UPDATE ON public.payment_intents FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER payments_touch BEFORE UPDATE ON public.payments FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER product_images_shown AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.product_images FOR EACH STATEMENT EXECUTE FUNCTION tell_catalog_changed('catalog');
CREATE TRIGGER product_options_shown AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.product_options FOR EACH STATEMENT EXECUTE FUNCTION tell_catalog_changed('catalog');
CREATE TRIGGER product_variants_shown AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.product_variants FOR EACH STATEMENT EXECUTE FUNCTION tell_catalog_changed('catalog');
CREATE TRIGGER product_variants_touch BEFORE UPDATE ON public.product_variants FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER products_shown AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.products FOR EACH STATEMENT EXECUTE FUNCTION tell_catalog_changed('catalog');
CREATE TRIGGER products_touch BEFORE UPDATE OF version ON public.products FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER refunds_touch BEFORE UPDATE ON public.refunds FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER saved_views_touch BEFORE UPDATE ON public.saved_views FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER sessions_told AFTER DELETE ON public.sessions REFERENCING OLD TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION tell_sessions_ended();
CREATE TRIGGER settings_shown AFTER INSERT OR DELETE OR UPDATE ON public.settings FOR EACH STATEMENT EXECUTE FUNCTION tell_catalog_changed('settings');
CREATE TRIGGER settings_touch BEFORE UPDATE ON public.settings FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER shipments_touch BEFORE UPDATE ON public.shipments FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER shipping_rates_touch BEFORE UPDATE ON public.shipping_rates FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER shipping_zones_touch BEFORE UPDATE ON public.shipping_zones FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER stock_alerts_touch BEFORE UPDATE ON public.stock_alerts FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER stock_levels_counted AFTER INSERT OR DELETE ON public.stock_levels FOR EACH ROW EXECUTE FUNCTION tell_stock_changed();
CREATE TRIGGER stock_levels_raised AFTER UPDATE OF on_hand, reserved, policy ON public.stock_levels FOR EACH ROW WHEN ((((new.policy = 'backorder'::text) AND (old.policy <> 'backorder'::text)) OR (((new.on_hand - new.reserved) > 0) AND ((new.on_hand - new.reserved) > (old.on_hand - old.reserved))))) EXECUTE FUNCTION call_stock_alerts();
CREATE TRIGGER stock_levels_shown AFTER UPDATE ON public.stock_levels FOR EACH ROW WHEN ((shown_stock(old.on_hand, old.reserved, old.low_at, old.policy) <> shown_stock(new.on_hand, new.reserved, new.low_at, new.policy))) EXECUTE FUNCTION tell_stock_changed();
CREATE TRIGGER stock_levels_touch BEFORE UPDATE ON public.stock_levels FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER stock_levels_uncounted AFTER DELETE ON public.stock_levels FOR EACH ROW EXECUTE FUNCTION call_stock_alerts();
CREATE TRIGGER stock_movements_append_only BEFORE DELETE ON public.stock_movements FOR EACH ROW EXECUTE FUNCTION refuse_change_of_real_rows();
CREATE TRIGGER stock_movements_as_written BEFORE UPDATE ON public.stock_movements FOR EACH ROW EXECUTE FUNCTION keep_movement_as_written();
CREATE TRIGGER stock_movements_no_truncate BEFORE TRUNCATE ON public.stock_movements FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER tax_rates_touch BEFORE UPDATE ON public.tax_rates FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER users_told AFTER UPDATE OF role, status ON public.users FOR EACH ROW WHEN (((old.role IS DISTINCT FROM new.role) OR (old.status IS DISTINCT FROM new.status))) EXECUTE FUNCTION tell_access_changed();
CREATE TRIGGER users_touch BEFORE UPDATE ON public.users FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
