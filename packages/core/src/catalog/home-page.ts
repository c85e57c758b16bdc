import type { HomeView } from "@atelier/contract/shop";
import { sql } from "kysely";
import { hasProductImage } from "../files/index.ts";
import { type Context, madeOf } from "../kernel/index.ts";
import { shopSettings } from "../settings/index.ts";
import { type CardRow, productCards, withCurrency } from "./product-cards.ts";
import { makerIndex } from "./shelf-queries.ts";

const RAIL = 4;
const ALSO = 8;
// One hung, eight on the rail, one beside the dates.
const MOST_CHOSEN = 10;
const newest = sql`p.published_at desc, p.id desc`;
const hasPicture = hasProductImage(sql.ref("p.id"));

/** The first page: what the owner hung, the rail, what else there is, who makes it. Without a choice, the newest with a picture. */
export async function homePage(ctx: Pick<Context, "db" | "tags">): Promise<HomeView> {
  const { db } = ctx;
  madeOf(ctx, "catalog", "settings", "stock");
  const { hungProductSlug, railProductSlugs, alsoProductSlugs, nextOut } = await shopSettings(db);
  const chosen = [hungProductSlug, ...railProductSlugs, ...alsoProductSlugs].filter(Boolean);
  const [picked, pictured, also, makers] = await Promise.all([
    productCards(db, { where: sql`p.slug = any(${chosen}::text[])`, orderBy: newest, limit: chosen.length + 1 }),
    productCards(db, { where: hasPicture, orderBy: newest, limit: RAIL + MOST_CHOSEN }),
    productCards(db, { where: sql`not (${hasPicture})`, orderBy: newest, limit: ALSO }),
    makerIndex(db),
  ]);
  const bySlug = new Map(picked.map((card) => [card.slug, card]));
  const hung = bySlug.get(hungProductSlug) ?? pictured[0];
  const alsoGiven = alsoProductSlugs.flatMap((slug) => bySlug.get(slug) ?? []);
  const given = railProductSlugs.flatMap((slug) => bySlug.get(slug) ?? []);
  const rail = (given.length > 0 ? given : pictured)
    .filter((card) => card.id !== hung?.id)
    .slice(0, given.length || RAIL);
  const onThePage = new Set([hung, ...rail].map((card) => card?.id));
  const beside = pictured.find((card) => !onThePage.has(card.id));
  const cards = (rows: CardRow[]) => withCurrency(db, rows);
  const card = async (row: CardRow | undefined) => (row && (await cards([row]))[0]) ?? null;
  return {
    hung: await card(hung),
    rail: await cards(rail),
    nextOut,
    alsoToBeHad: await cards(alsoGiven.length > 0 ? alsoGiven : also),
    makers,
    beside: await card(beside),
  };
}
