import { demoAccounts } from "@atelier/core/demo";
import { type Config, createLog, newId, systemContext } from "@atelier/core/kernel";
import { bringUpToDate, CannotOpen, exitCodes, type OpenedDatabase, openDatabase } from "@atelier/core/opening";
import { assertPortFree, inWords } from "./assert-port-free.ts";
import { setUpFirstRun } from "./first-run.ts";
import { buildHttp } from "./http.ts";
import { lockDataFolder } from "./run-lock.ts";
import type { Shop } from "./shop.ts";
import { Closing, type StopAsked, StoppedEarly, stopAsked } from "./stopping.ts";
import { openWorker } from "./worker.ts";

export type Role = "all" | "web" | "worker";

export interface RunOptions {
  config: Config;
  role: Role;
  tell: (line: string) => void;
  /** Called once the shop is open. */
  opened?: () => void;
  /** Ends the shop when whoever started it is gone. */
  stopWithParent: boolean;
}

/** Which part of the shop this process is: `--role=web`, `--role=worker`, or all of it. Throws CannotOpen. */
export function readRole(args: string[]): Role {
  const given = args.find((arg) => arg.startsWith("--role="))?.slice("--role=".length) ?? "all";
  if (given === "all" || given === "web" || given === "worker") return given;
  throw new CannotOpen("wrongSettings", `There is no role "${given}". Use --role=web, --role=worker or --role=all.`);
}

/** Opens the shop, keeps it open until it is told to end, and closes it in the reverse order. Returns the exit code. */
export async function runShop(options: RunOptions): Promise<number> {
  const closing = new Closing();
  const stop = stopAsked(options.stopWithParent);
  try {
    const { shop, failures } = await open(options, closing, stop);
    const reason = await Promise.race([stop.asked, ...failures]);
    shop.draining = true;
    options.tell("Closing the shop");
    return reason === "asked" ? 0 : 1;
  } catch (error) {
    if (!(error instanceof StoppedEarly)) throw error;
    options.tell("Stopped before the shop was open; the next start goes on");
    return exitCodes.interrupted;
  } finally {
    await closing.run();
  }
}

interface Opened {
  shop: Shop;
  failures: Promise<"failed">[];
}

async function open({ config, role, tell, opened }: RunOptions, closing: Closing, stop: StopAsked): Promise<Opened> {
  const log = createLog(config.logLevel);
  const instance = newId();
  const local = `http://${config.host === "0.0.0.0" || config.host === "::" ? "127.0.0.1" : config.host}:${config.port}`;
  if (role === "all")
    closing.add(await lockDataFolder(config.dataDir, { pid: process.pid, url: config.publicUrl, instance, local }));
  if (role !== "worker") await assertPortFree(config);
  const database = await openDatabase(config, {
    applicationName: "atelier",
    onPoolError: (error) => log.warn({ because: error.message }, "A connection to the database broke"),
  });
  closing.add(() => database.close());
  const { connection } = database;
  const shop: Shop = { connection, db: connection.db, config, log, draining: false, instance };
  await stop.unless(bringUpToDate(connection));
  if (role !== "worker") await stop.unless(setUpFirstRun(shop, tell));
  const failures = role === "web" ? [] : await work(shop, database, closing);
  if (role !== "worker") await listen(shop, closing);
  await greet(shop, role, tell);
  opened?.();
  return { shop, failures };
}

/** Starts the worker. Should it end by itself, the shop closes rather than stand open without one. */
async function work(shop: Shop, database: OpenedDatabase, closing: Closing): Promise<Promise<"failed">[]> {
  const worker = await openWorker(shop, database);
  closing.add(() => worker.stop());
  const ended = async (): Promise<"failed"> => {
    await worker.ended.catch((error: unknown) => shop.log.fatal({ err: error }, "The worker ended"));
    return "failed";
  };
  return [ended()];
}

async function listen(shop: Shop, closing: Closing): Promise<void> {
  const { host, port } = shop.config;
  const app = await buildHttp(shop);
  closing.add(() => app.close());
  await app.listen({ host, port }).catch((error: NodeJS.ErrnoException) => {
    throw inWords(error, host, port);
  });
}

async function greet(shop: Shop, role: Role, tell: (line: string) => void): Promise<void> {
  if (role === "worker") return tell("The worker of Atelier is ready");
  tell(`Atelier is ready at ${shop.config.publicUrl}`);
  const accounts = await demoAccounts(systemContext(shop, "greeting"));
  for (const account of accounts) tell(`  ${account.role}: ${account.email}, password ${account.password}`);
}
