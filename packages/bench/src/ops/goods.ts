import { query } from "../house/postgres.ts";

/** What there is to ask for and to buy. */
export interface Goods {
  slugs: string[];
  words: string[];
  variants: { variantId: string; productId: string; sku: string }[];
  hot: { variantId: string; productId: string; sku: string };
}

export const address = {
  name: "Zsófia Bérczi",
  company: "",
  line1: "17 Marshgate Lane",
  line2: "",
  city: "Bristol",
  region: "",
  postcode: "BS1 6XR",
  country: "GB",
  phone: "",
};

/** Reads from the shop what the bench asks for: always the same goods and words, in the same order. */
export async function readGoods(url: string): Promise<Goods> {
  const slugs = await query<{ slug: string }>(
    url,
    "select slug from products where status = 'published' and not is_demo order by md5(slug) limit 1000",
  );
  const words = await query<{ word: string }>(
    url,
    `select word from (
       select word, count(*) as times from products, unnest(string_to_array(search_words, ' ')) as word
       where status = 'published' and not is_demo and length(word) > 3 and word !~ '[0-9]' group by word) as known
     where times between 3 and 400 order by md5(word) limit 300`,
  );
  const variants = await query<Goods["hot"]>(
    url,
    `select v.id as "variantId", p.id as "productId", v.sku::text as sku from product_variants v
     join products p on p.id = v.product_id join stock_levels l on l.variant_id = v.id
     where p.status = 'published' and not p.is_demo and v.archived_at is null and v.price_minor between 30 and 5000
       and v.sku is not null and l.on_hand > 100000
     order by md5(v.sku::text) limit 1001`,
  );
  const hot = variants.pop();
  if (!hot || words.length === 0 || slugs.length === 0) throw new Error("The bench's catalog is empty");
  return { slugs: slugs.map((row) => row.slug), words: words.map((row) => row.word), variants, hot };
}
