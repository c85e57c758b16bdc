import type { Connection } from "@atelier/db";
import type { Config, Log, OpenCache } from "@atelier/core/kernel";

/** What a process of the shop holds while it runs. */
export interface Shop {
  connection: Connection;
  db: Connection["db"];
  config: Config;
  log: Log;
  /** Public answers that are kept; opened with the HTTP door, unless it is switched off. */
  cache?: OpenCache;
  /** Turns true when the process was told to end: it finishes what it has and takes nothing new. */
  draining: boolean;
  /** Tells this process from another on the same port. */
  instance: string;
}
