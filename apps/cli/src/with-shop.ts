import { type Config, type Context, createLog, newId, systemContext } from "@atelier/core/kernel";
import { bringUpToDate, type OpenedDatabase, openDatabase } from "@atelier/core/opening";
import type { Terminal } from "./terminal.ts";

export interface Cli {
  terminal: Terminal;
  settings: () => Promise<Config>;
}

/** Opens the database, beside a running shop or alone, for one command, and closes it whatever comes. */
export async function withDatabase<T>(
  cli: Cli,
  work: (database: OpenedDatabase, ctx: Context) => Promise<T>,
): Promise<T> {
  const config = await cli.settings();
  const log = createLog(config.logLevel === "info" ? "warn" : config.logLevel, process.stderr);
  const database = await openDatabase(config, {
    applicationName: "atelier-cli",
    poolSize: 4,
    onPoolError: (error) => log.warn({ because: error.message }, "A connection broke"),
  });
  try {
    const ctx = systemContext({ db: database.connection.db, config, log }, `cli-${newId()}`);
    return await work(database, ctx);
  } finally {
    await database.close();
  }
}

/** The same with the schema brought up to date first, for commands that read or write the shop's rows. */
export function withShop<T>(cli: Cli, work: (ctx: Context) => Promise<T>): Promise<T> {
  return withDatabase(cli, async (database, ctx) => {
    await bringUpToDate(database.connection);
    return work(ctx);
  });
}
