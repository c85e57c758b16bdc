/** Reads an address's search as plain texts; the last of several wins. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** Writes it back; what is empty is left out. */
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== "") params.set(key, String(value));
  }
  const text = params.toString();
  return text ? `?${text}` : "";
}

/** The value if it is one of those allowed, else nothing: an unknown filter in an address is dropped, never an error. */
export function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((one) => one === value);
}

/** A text of an address, trimmed and cut to what the shop takes. */
export function textOf(value: unknown, longest = 120): string | undefined {
  const text = typeof value === "string" ? value.trim().slice(0, longest) : "";
  return text === "" ? undefined : text;
}

/** A calendar day of an address. */
export function dayIn(value: unknown): string | undefined {
  const day = textOf(value, 10);
  return day && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : undefined;
}

/** The part of an address that names a shelf. */
export function slugIn(value: unknown): string | undefined {
  const slug = textOf(value, 200);
  return slug && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) ? slug : undefined;
}

/** Leaves out what is undefined, so that the result fits an exact optional type and a short address. */
export function present<T extends Record<string, unknown>>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** The kept view an address names. */
export function savedIn(search: Record<string, unknown>): string | undefined {
  const { saved } = search;
  return typeof saved === "string" && /^[0-9a-f-]{36}$/.test(saved) ? saved : undefined;
}
