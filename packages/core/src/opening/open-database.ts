import { join } from "node:path";
import {
  assertTrustworthy,
  type Connection,
  connect,
  type EmbeddedPostgres,
  startEmbedded,
  UntrustworthyDatabase,
} from "@atelier/db";
import type { Config } from "../kernel/index.ts";
import { CannotOpen } from "./cannot-open.ts";

export interface OpenedDatabase {
  connection: Connection;
  url: string;
  /** The embedded Postgres was already up: a running shop's, or one left behind. */
  joined: boolean;
  /** Another pool on the same database, as for a worker. */
  connectAgain(options: PoolOptions): Connection;
  /** Closes the first pool and stops the embedded Postgres, if this process started it and nobody else uses it. */
  close(): Promise<void>;
}

interface PoolOptions {
  applicationName: string;
  poolSize?: number;
  onPoolError?: (error: Error) => void;
}

/** Opens the shop's database: the one that is set, or the embedded one, started or joined. Throws CannotOpen. */
export async function openDatabase(config: Config, options: PoolOptions): Promise<OpenedDatabase> {
  const embedded = config.databaseUrl ? undefined : await openEmbedded(config);
  const url = config.databaseUrl ?? embedded?.url ?? "";
  const connectAgain = (pool: PoolOptions): Connection =>
    connect({ url, namedStatements: config.namedStatements, poolSize: config.databasePoolSize, ...pool });
  const connection = connectAgain(options);
  const close = async (): Promise<void> => {
    await connection.close();
    await embedded?.stop();
  };
  try {
    await assertUsable(connection, url);
  } catch (error) {
    await close();
    throw error;
  }
  return { connection, url, joined: embedded?.joined ?? true, connectAgain, close };
}

async function openEmbedded(config: Config): Promise<EmbeddedPostgres> {
  try {
    return await startEmbedded(join(config.dataDir, "postgres"));
  } catch (error) {
    throw new CannotOpen("dataFolder", error instanceof Error ? error.message : String(error), { cause: error });
  }
}

async function assertUsable(connection: Connection, url: string): Promise<void> {
  try {
    await assertTrustworthy(connection.db);
  } catch (error) {
    if (error instanceof UntrustworthyDatabase) throw new CannotOpen("database", error.message, { cause: error });
    const { hostname, port, pathname } = new URL(url);
    const where = `${hostname}:${port || "5432"}${pathname}`;
    const reason = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    throw new CannotOpen(
      "database",
      `The database at ${where} does not let the shop in${reason}. Check DATABASE_URL and that it is running.`,
      { cause: error },
    );
  }
}
