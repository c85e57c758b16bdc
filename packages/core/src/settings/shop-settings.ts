import { shopSettings as settingsSchema, type ShopSettings } from "@atelier/contract/settings";
import type { Db } from "@atelier/db";
import { z } from "zod";
import { storedSettings } from "./settings-queries.ts";

const KEPT_MS = 2_000;
/** A newer version of the shop may have written keys this one does not know. */
const known = z.object(settingsSchema.shape);
const kept = new WeakMap<Db, { settings: Promise<ShopSettings>; at: number }>();
let writtenAt = Number.NEGATIVE_INFINITY;

/** What the shop's owner decided, with a default for everything else; at most two seconds old, never so inside a transaction. */
export async function shopSettings(db: Db): Promise<ShopSettings> {
  const now = performance.now();
  // While a change of this process may still be uncommitted, what is read may be old and is not kept.
  if (db.isTransaction || now - writtenAt < KEPT_MS) return readSettings(db);
  const found = kept.get(db);
  if (found && now - found.at < KEPT_MS) return found.settings;
  const settings = readSettings(db);
  kept.set(db, { settings, at: now });
  settings.catch(() => kept.delete(db));
  return settings;
}

/** Puts what was stored, if anything, into full settings. */
export function parseSettings(stored: unknown): ShopSettings {
  return known.parse(stored ?? {});
}

/** Makes every reader of this process ask the database again. */
export function distrustKeptSettings(): void {
  writtenAt = performance.now();
}

async function readSettings(db: Db): Promise<ShopSettings> {
  return parseSettings(await storedSettings(db));
}
