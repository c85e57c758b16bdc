import { catalogBySlugInput } from "@atelier/contract/catalog";
import { pageInput } from "@atelier/contract/shop";
import { productBySlug } from "@atelier/core/catalog";
import { Refusal } from "@atelier/core/kernel";
import type { Shop } from "./shop.ts";

const GOODS = /^\/goods\/([^/]+)\/?$/;
const STANDING = /^\/pages\/([^/]+)\/?$/;

/** The storefront's other addresses, as its router has them. */
export const storefrontPages = ["/", "/goods", "/cart", "/checkout", "/order/:token", "/sign-in"];
const others = storefrontPages.map((page) => new RegExp(`^${page.replace(/:\w+/, "[^/]+")}/?$`.replace("//", "/")));

/**
 * The status a page of the storefront is sent with. What leads nowhere gets the same page, which says so, under 404, for
 * whoever reads only the status: search engines, link checkers.
 */
export async function pageStatus(shop: Pick<Shop, "db">, path: string): Promise<200 | 404> {
  if (others.some((page) => page.test(path))) return 200;
  const standing = STANDING.exec(path)?.[1];
  if (standing !== undefined) return pageInput.safeParse({ slug: standing }).success ? 200 : 404;
  const read = catalogBySlugInput.safeParse({ slug: GOODS.exec(path)?.[1] });
  return read.success && (await isPublished(shop, read.data)) ? 200 : 404;
}

async function isPublished({ db }: Pick<Shop, "db">, wanted: { slug: string }): Promise<boolean> {
  try {
    await productBySlug({ db }, wanted);
    return true;
  } catch (error) {
    // Of a database that is away the page itself tells.
    return !(error instanceof Refusal);
  }
}
