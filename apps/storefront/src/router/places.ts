import { type CatalogSearch, readCatalogSearch } from "../screens/catalog/catalog-search.ts";
import { readSignInSearch, type SignInSearch } from "../screens/sign-in/sign-in-search.ts";
import type { PlainSearch } from "../shell/search-params.ts";

/** Every address of the storefront, and what its search may say. What else it says is dropped. */
export type Places = {
  "/": { params: NoParams; search: NoSearch };
  "/goods": { params: NoParams; search: CatalogSearch };
  "/goods/$slug": { params: { slug: string }; search: { variant?: string } };
  "/cart": { params: NoParams; search: NoSearch };
  "/checkout": { params: NoParams; search: NoSearch };
  "/order/$token": { params: { token: string }; search: { from?: "stripe" | "cancel" } };
  "/notice/$token": { params: { token: string }; search: NoSearch };
  "/preview/$id": { params: { id: string }; search: { variant?: string } };
  "/sign-in": { params: NoParams; search: SignInSearch };
  "/pages/$slug": { params: { slug: string }; search: NoSearch };
};

type NoParams = Record<never, string>;
type NoSearch = Record<never, never>;
export type Place = keyof Places;
export type ParamsOf<P extends Place> = Places[P]["params"];
export type SearchOf<P extends Place> = Places[P]["search"];

const nothing = (): NoSearch => ({});
const readVariant = ({ variant }: PlainSearch) => (typeof variant === "string" ? { variant } : {});

/** How the search of each place is read. */
export const searchReaders: { [P in Place]: (raw: PlainSearch) => SearchOf<P> } = {
  "/": nothing,
  "/goods": readCatalogSearch,
  "/goods/$slug": readVariant,
  "/cart": nothing,
  "/checkout": nothing,
  "/order/$token": ({ from }) => (from === "stripe" || from === "cancel" ? { from } : {}),
  "/notice/$token": nothing,
  "/preview/$id": readVariant,
  "/sign-in": readSignInSearch,
  "/pages/$slug": nothing,
};

/** A place with the parts of the path that stand for something. */
export type Match = { place: Place; params: Readonly<Record<string, string>> };

const shapes = (Object.keys(searchReaders) as Place[]).map((place) => ({ place, parts: partsOf(place) }));

/** Which place a path names; undefined where it leads nowhere. A slash at the end changes nothing. */
export function placeOf(pathname: string): Match | undefined {
  const parts = partsOf(pathname);
  for (const shape of shapes) {
    if (shape.parts.length !== parts.length) continue;
    const params: Record<string, string> = {};
    const fits = shape.parts.every((part, at) => {
      const said = decoded(parts[at] ?? "");
      if (!part.startsWith("$")) return part === said;
      params[part.slice(1)] = said;
      return true;
    });
    if (fits) return { place: shape.place, params };
  }
  return undefined;
}

/** The path of a place. */
export function pathOf(place: Place, params: Readonly<Record<string, string>>): string {
  return place.replace(/\$(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
}

function partsOf(path: string): string[] {
  return path.split("/").filter(Boolean);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Not an address a browser would write; taken as it stands.
    return part;
  }
}
