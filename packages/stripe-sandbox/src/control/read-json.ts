import { StripeError } from "../wire/stripe-error.ts";

interface JsonObject {
  [key: string]: unknown;
}

type Kind = "boolean" | "instant" | "number" | "string" | "strings" | readonly (number | string)[];

/** A JSON object with known keys only, each of its kind. Refuses all else with the name of what is wrong. */
export function readJson<T>(text: string, kinds: { readonly [K in keyof T]-?: Kind }): T {
  const value = text.trim() === "" ? {} : parse(text);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw wrong("The body must be a JSON object.");
  for (const [key, held] of Object.entries(value as JsonObject)) {
    if (!Object.hasOwn(kinds, key))
      throw wrong(`Unknown key: ${key.slice(0, 60)}. Known: ${Object.keys(kinds).join(", ") || "none"}.`);
    const kind = kinds[key as keyof T];
    if (!fits(held, kind))
      throw wrong(`The key ${key} must be ${typeof kind === "string" ? `a ${kind}` : `one of ${kind.join(", ")}`}.`);
  }
  return value as T;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrong("The body is not valid JSON.");
  }
}

function fits(value: unknown, kind: Kind): boolean {
  if (kind === "strings") return Array.isArray(value) && value.every((each) => typeof each === "string");
  if (kind === "instant") return typeof value === "string" || fits(value, "number");
  if (kind === "number") return typeof value === "number" && Number.isFinite(value);
  return typeof kind === "string" ? typeof value === kind : kind.some((each) => each === value);
}

function wrong(message: string): StripeError {
  return new StripeError(400, message);
}
