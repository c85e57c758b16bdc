import { type PlainSearch, readSearch, writeSearch } from "../shell/search-params.ts";
import { type Match, type ParamsOf, pathOf, type Place, placeOf, type SearchOf, searchReaders } from "./places.ts";

/** Where the page is. */
export type Address = {
  /** Path, search and hash, as a link would write them: what the place does not know is left out. */
  href: string;
  pathname: string;
  search: PlainSearch;
  hash: string;
  /** Undefined where the path leads nowhere. */
  match: Match | undefined;
};

export type To<P extends Place> = { to: P; search?: SearchOf<P> } & (keyof ParamsOf<P> extends never
  ? { params?: never }
  : { params: ParamsOf<P> });

/** Reads an address within the shop. */
export function readAddress(href: string): Address {
  // The host is of no account: only what follows it is read.
  const url = new URL(href, "http://shop.invalid");
  const { pathname, hash } = url;
  const match = placeOf(pathname);
  const search = readSearch(url.search);
  const kept = match ? writeSearch(searchReaders[match.place](search)) : url.search;
  return { href: `${pathname}${kept}${hash}`, pathname, search, hash: hash.slice(1), match };
}

/** An address without what its place does not know: all that show the same page have the same. */
export function plainHref(href: string): string {
  return readAddress(href).href;
}

/** What the browser's own line says of the page. */
export function hrefHere(): string {
  const { pathname, search, hash } = window.location;
  return `${pathname}${search}${hash}`;
}

/** Writes the address of a place. */
export function hrefOf<P extends Place>(target: To<P>): string {
  return `${pathOf(target.to, target.params ?? {})}${writeSearch(target.search ?? {})}`;
}
