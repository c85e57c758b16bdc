type Json = Json[] | boolean | number | string | { [key: string]: Json } | null;

/** What the sandbox may do otherwise than the example, each with its reason; `path.**` is not looked into at all. */
export type Allowed = ReadonlyArray<readonly [path: string, reason: string]>;

/** Differences between an object of ours and Stripe's example: keys missing, keys invented, values of another type. */
export function differences(ours: unknown, example: unknown, allowed: Allowed): string[] {
  const found: string[] = [];
  compare(ours as Json, example as Json, { at: "", found, allowed: allowed.map(([path]) => path) });
  return found;
}

interface Place {
  readonly at: string;
  readonly found: string[];
  readonly allowed: string[];
}

function compare(ours: Json, example: Json, place: Place): void {
  if (place.allowed.includes(`${place.at}.**`)) return;
  if (kind(ours) !== kind(example)) {
    // An example of null tells no type.
    if (example !== null && !isAllowed(place))
      place.found.push(`${place.at}: ${kind(ours)} instead of ${kind(example)}`);
    return;
  }
  if (Array.isArray(ours) && Array.isArray(example)) {
    const [pattern] = example;
    if (pattern !== undefined) ours.forEach((each) => compare(each, pattern, { ...place, at: `${place.at}[]` }));
    return;
  }
  if (!isObject(ours) || !isObject(example) || /(^|\.)metadata$/.test(place.at)) return;
  for (const key of new Set([...Object.keys(ours), ...Object.keys(example)])) {
    const below = { ...place, at: place.at === "" ? key : `${place.at}.${key}` };
    const [mine, theirs] = [ours[key], example[key]];
    if (mine !== undefined && theirs !== undefined) compare(mine, theirs, below);
    else if (!isAllowed(below)) place.found.push(`${below.at}: ${mine === undefined ? "missing" : "invented"}`);
  }
}

function isAllowed({ at, allowed }: Place): boolean {
  return allowed.includes(at) || allowed.includes(`${at}.**`);
}

function isObject(value: Json): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kind(value: Json): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
