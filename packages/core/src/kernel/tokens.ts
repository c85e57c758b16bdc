import {
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { v7 } from "uuid";
import type { Config } from "./config.ts";

/** A new key for a row: uuid v7, so that rows lie in the order they were made (RFC 9562). */
export function newId(): string {
  return v7();
}

/** 256 bits nobody can guess, safe in an address. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a token: its SHA-256, which opens nothing. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** A token that can be made again from the row's id and the shop's secret, so that only its hash is stored. */
export function derivedToken(config: Config, purpose: string, id: string): string {
  return createHmac("sha256", keyFor(config, purpose)).update(id).digest("base64url");
}

/** A keyed fingerprint: the same value gives the same print, and no one without the key can go back. */
export function fingerprint(config: Config, purpose: string, value: string): string {
  return createHmac("sha256", keyFor(config, purpose)).update(value).digest("base64url");
}

/** Compares two secrets in constant time. */
export function sameSecret(a: string, b: string): boolean {
  const left = createHash("sha256").update(a).digest();
  return timingSafeEqual(left, createHash("sha256").update(b).digest());
}

const keys = new WeakMap<Config, Map<string, KeyObject>>();

/** Kept as the key it is made into: from bytes Node makes it anew each time, for ten times what the print costs. */
function keyFor(config: Config, purpose: string): KeyObject {
  const known = keys.get(config) ?? new Map<string, KeyObject>();
  keys.set(config, known);
  const key =
    known.get(purpose) ?? createSecretKey(Buffer.from(hkdfSync("sha256", config.secret, "atelier", purpose, 32)));
  known.set(purpose, key);
  return key;
}

/** The SHA-256 of a value, with its keys in a fixed order: equal bodies have equal prints. */
export function bodyHash(value: unknown): string {
  return createHash("sha256").update(canonical(value)).digest("base64url");
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}
