import type { Read } from "./params.ts";
import { invalid } from "./stripe-error.ts";

export type Metadata = Record<string, string>;

/** Reads metadata with Stripe's limits: 50 keys, names of 40 and values of 500 characters. Empty text means "take all away". */
export const metadata: Read<Metadata | ""> = (value, at) => {
  if (value === "") return "";
  if (typeof value === "string") throw invalid("Invalid hash", at, "parameter_invalid_object");
  const entries: Array<[string, string]> = [];
  for (const [key, held] of Object.entries(value)) {
    if (typeof held !== "string") {
      throw invalid(
        `Metadata values must be strings, but for key '${key}' you passed in a nested value.`,
        `${at}[${key}]`,
      );
    }
    if (key.length > 40)
      throw invalid(
        `Metadata keys can have up to 40 characters, but you passed in a key that is ${key.length} characters.`,
        at,
      );
    if (held.length > 500) {
      throw invalid(
        `Metadata values can have up to 500 characters, but you passed in a value that is ${held.length} characters.`,
        `${at}[${key}]`,
      );
    }
    entries.push([key, held]);
  }
  if (entries.length > 50) throw invalid(`Metadata can have up to 50 keys, but you passed in ${entries.length}.`, at);
  return Object.fromEntries(entries);
};

/** What metadata becomes after a change: given keys are set, keys given empty are taken away. */
export function mergedMetadata(before: Metadata, change: Metadata | "" | undefined): Metadata {
  if (change === undefined) return before;
  if (change === "") return {};
  return Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== ""));
}
