// The equivalent of each page in one statement, as somebody would write it by hand who needs nothing but this page.

export const focus = "case when i.focus_x is not null then jsonb_build_object('x', i.focus_x, 'y', i.focus_y) end";

const image = (product: string) => `(
  select jsonb_build_object('id', f.id, 'alt', i.alt, 'width', f.width, 'height', f.height,
    'color', f.dominant_color, 'renditions', f.renditions, 'focus', ${focus})
  from product_images i join files f on f.id = i.file_id and f.state = 'ready'
  where i.product_id = ${product} and i.alt <> ''
  order by i.position, i.id limit 1)`;

const availability = `case
  when bool_or(l.variant_id is null or l.on_hand - l.reserved > l.low_at) then '{"state": "in_stock", "left": null}'::jsonb
  when bool_or(l.on_hand - l.reserved > 0)
    then jsonb_build_object('state', 'low', 'left', sum(greatest(l.on_hand - l.reserved, 0)))
  when bool_or(l.policy = 'backorder') then '{"state": "made_to_order", "left": null}'::jsonb
  else '{"state": "sold_out", "left": null}'::jsonb end`;

const cards = (page: string, order: string) => `
  with page as materialized (${page})
  select p.id, p.slug, p.kind, p.title, p.medium, p.edition, p.maker, p.price_from_minor as "priceFromMinor",
    p.price_to_minor as "priceToMinor", p.published_at as "publishedAt", ${image("p.id")} as image,
    o.compare_at_minor as "compareAtMinor", o.availability, 'GBP' as currency
  from page p
  cross join lateral (
    select (array_agg(v.compare_at_minor order by v.price_minor, v.position, v.id))[1] as compare_at_minor,
      ${availability} as availability
    from product_variants v left join stock_levels l on l.variant_id = v.id
    where v.product_id = p.id and v.archived_at is null) o
  order by ${order}`;

const columns =
  "p.id, p.slug, p.kind, p.title, p.medium, p.edition, p.maker, p.price_from_minor, p.price_to_minor, p.published_at";

export const list = cards(
  `select ${columns} from products p where p.status = 'published' order by p.published_at desc, p.id desc limit 25`,
  "p.published_at desc, p.id desc",
);

export const search = cards(
  `select ${columns}, ts_rank(p.search_document, q) as rank
   from products p, to_tsquery('atelier', $1) q
   where p.status = 'published' and p.search_document @@ q order by rank desc, p.id desc limit 25`,
  "p.rank desc, p.id desc",
);

export const product = `
  select p.id, p.slug, p.kind, p.title, p.medium, p.edition, p.maker, p.description_html as "descriptionHtml", p.tags,
    p.published_at as "publishedAt", 'GBP' as currency, true as "pricesIncludeTax", true as buyable,
    (select jsonb_build_object('slug', f.slug, 'name', f.name) from families f
      where f.id = p.family_id and f.archived_at is null) as family,
    (select coalesce(jsonb_agg(jsonb_build_object('slug', c.slug, 'name', c.name) order by c.position, c.name), '[]')
      from collection_products cp join collections c on c.id = cp.collection_id where cp.product_id = p.id) as collections,
    (select coalesce(jsonb_agg(jsonb_build_object('name', o.name, 'choices', o.choices) order by o.position), '[]')
      from product_options o where o.product_id = p.id) as options,
    (select coalesce(jsonb_agg(jsonb_build_object(
        'id', v.id, 'sku', v.sku, 'choices', v.choices, 'priceMinor', v.price_minor,
        'compareAtMinor', v.compare_at_minor, 'weightGrams', v.weight_grams, 'leadTime', v.lead_time,
        'imageId', null, 'availability',
        case when l.variant_id is null or l.on_hand - l.reserved > l.low_at then '{"state": "in_stock", "left": null}'::jsonb
          when l.on_hand - l.reserved > 0 then jsonb_build_object('state', 'low', 'left', l.on_hand - l.reserved)
          when l.policy = 'backorder' then '{"state": "made_to_order", "left": null}'::jsonb
          else '{"state": "sold_out", "left": null}'::jsonb end) order by v.position, v.id), '[]')
      from product_variants v left join stock_levels l on l.variant_id = v.id
      where v.product_id = p.id and v.archived_at is null) as variants,
    (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'alt', i.alt, 'width', f.width, 'height', f.height,
        'color', f.dominant_color, 'renditions', f.renditions, 'focus', ${focus}) order by i.position, i.id), '[]')
      from product_images i join files f on f.id = i.file_id and f.state = 'ready'
      where i.product_id = p.id and i.alt <> '') as images
  from products p where p.slug = $1 and p.status = 'published'`;

const shelves = (table: string) => `(
  select coalesce(jsonb_agg(jsonb_build_object('slug', slug, 'name', name)), '[]') from (
    select slug, name from ${table} where ' ' || lower(name) like '% ' || $2 || '%' order by position, name limit 4) s)`;

export const suggest = `
  select
    (select coalesce(jsonb_agg(jsonb_build_object('slug', p.slug, 'title', p.title, 'medium', p.medium,
        'priceFromMinor', p.price_from_minor, 'priceToMinor', p.price_to_minor, 'currency', 'GBP', 'image', ${image("p.id")},
        'sku', (select v.sku from product_variants v
          where v.product_id = p.id and v.archived_at is null order by v.position limit 1))
        order by p.rank desc, p.id desc), '[]')
      from (select p.id, p.slug, p.title, p.medium, p.price_from_minor, p.price_to_minor, ts_rank(p.search_document, q) as rank
        from products p, to_tsquery('atelier', $1) q
        where p.status = 'published' and p.search_document @@ q order by rank desc, p.id desc limit 6) p) as products,
    ${shelves("families")} as families, ${shelves("collections")} as collections,
    (select coalesce(jsonb_agg(jsonb_build_object('name', maker, 'count', count)), '[]') from (
      select maker, count(*)::int as count from products
      where status = 'published' and maker <> '' and ' ' || lower(maker) like '% ' || $2 || '%'
      group by maker order by 2 desc, 1 limit 4) m) as makers,
    '[]'::jsonb as nearest`;
