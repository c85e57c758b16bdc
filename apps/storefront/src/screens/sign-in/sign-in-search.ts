/** Where to go afterwards, and whether an account is to be made. */
export type SignInSearch = { to?: string; new?: "1" };

/** Reads the address of the sign-in page; a way out of the shop is dropped. */
export function readSignInSearch(raw: Record<string, unknown>): SignInSearch {
  const to = ownAddress(raw["to"]);
  return { ...(to && { to }), ...(raw["new"] === "1" && { new: "1" as const }) };
}

/** A path within this shop, or undefined. `//elsewhere` and `/\elsewhere` lead out of it, so they are none. */
export function ownAddress(raw: unknown): string | undefined {
  if (typeof raw !== "string" || raw.length > 500 || !/^\/(?![/\\])/.test(raw)) return undefined;
  // Browsers drop tabs and line ends before they read an address.
  if (raw.includes("\\") || [...raw].some((letter) => letter < " ")) return undefined;
  return raw.startsWith("/sign-in") ? undefined : raw;
}
