import type { Role } from "@atelier/contract/permissions";
import type { Db } from "@atelier/db";
import type { Config } from "./config.ts";
import type { Log } from "./log.ts";

export type Actor =
  | { kind: "guest" }
  | { kind: "customer"; userId: string; name: string; role: Role }
  | { kind: "staff"; userId: string; name: string; role: Role }
  | { kind: "system" };

/** What a request brings along besides its input. */
export interface Visit {
  cartToken?: string | undefined;
  sessionToken?: string | undefined;
  /** Keyed HMAC of the network the request came from; the address itself is not kept. */
  network: string;
}

/** What the answer asks the browser to remember; null makes it forget. */
export interface Remember {
  cartToken?: string | null;
  sessionToken?: string | null;
}

/** Handed to every operation and query: who asks, and by what means the shop answers. */
export interface Context {
  db: Db;
  config: Config;
  log: Log;
  actor: Actor;
  requestId: string;
  visit: Visit;
  remember: Remember;
  /** Where the answer may be kept: the tags of what it was made of, told by `madeOf`. */
  tags?: Set<string> | undefined;
}

/** Says what an answer is made of: it is old when one of these changes. */
export function madeOf({ tags }: Pick<Context, "tags">, ...what: string[]): void {
  if (tags) for (const tag of what) tags.add(tag);
}

/** The shop acting by itself: jobs, schedules, commands. */
export function systemContext(shop: Pick<Context, "db" | "config" | "log">, requestId: string): Context {
  const { db, config, log } = shop;
  return { db, config, log, actor: { kind: "system" }, requestId, visit: { network: "system" }, remember: {} };
}

/** The id of the person acting, if a person is. */
export function actorId(actor: Actor): string | null {
  return actor.kind === "customer" || actor.kind === "staff" ? actor.userId : null;
}
