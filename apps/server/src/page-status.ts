import { catalogBySlugInput } from "@atelier/contract/catalog";
import { pageInput } from "@atelier/contract/shop";
import { movedTo, productStanding } from "@atelier/core/catalog";
import { inShopWords, Refusal } from "@atelier/core/kernel";
import type { Shop } from "./shop.ts";

const GOODS = /^\/goods\/([^/]+)\/?$/;
const STANDING = /^\/pages\/([^/]+)\/?$/;

/** The storefront's other addresses, as its router has them. */
export const storefrontPages = [
  "/",
  "/goods",
  "/cart",
  "/checkout",
  "/order/:token",
  "/notice/:token",
  "/preview/:id",
  "/sign-in",
];
const others = storefrontPages.map((page) => new RegExp(`^${page.replace(/:\w+/, "[^/]+")}/?$`.replace("//", "/")));

/**
 * The status a page of the storefront is sent with. What leads nowhere gets a page that says so under 404, what was sold
 * here once under 410, for whoever reads only the status: search engines, link checkers.
 */
export async function pageStatus(shop: Pick<Shop, "db">, path: string): Promise<200 | 404 | 410> {
  if (isNoPage(path)) return 404;
  const slug = GOODS.exec(path)?.[1];
  return slug === undefined ? 200 : productStatus(shop, slug);
}

/** Where a good stands now that was looked for where it stood before; undefined where none did. */
export async function movedPage(shop: Pick<Shop, "db">, path: string): Promise<string | undefined> {
  const read = catalogBySlugInput.safeParse({ slug: GOODS.exec(path)?.[1] });
  const slug = read.success ? await movedTo(shop, read.data.slug) : undefined;
  return slug === undefined ? undefined : `/goods/${slug}`;
}

/** Whether a path leads nowhere whatever the shop has: nothing needs to be asked. */
export function isNoPage(path: string): boolean {
  if (others.some((page) => page.test(path))) return false;
  const standing = STANDING.exec(path)?.[1];
  if (standing !== undefined) return !pageInput.safeParse({ slug: standing }).success;
  return !catalogBySlugInput.safeParse({ slug: GOODS.exec(path)?.[1] }).success;
}

async function productStatus({ db }: Pick<Shop, "db">, slug: string): Promise<200 | 404 | 410> {
  try {
    const standing = await productStanding({ db }, slug);
    if (standing === "archived") return 410;
    return standing === "published" ? 200 : 404;
  } catch (error) {
    // Of a database that is away the page itself tells.
    if (inShopWords(error) instanceof Refusal) return 200;
    throw error;
  }
}
