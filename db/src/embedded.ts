import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { appendFile, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import pg from "pg";
import { type Binaries, embeddedBinaries } from "./embedded-binaries.ts";
import { type Runner, runnerFor } from "./run-as-nonroot.ts";

export interface EmbeddedPostgres {
  url: string;
  /** It was already running: another process of this shop started it, or one that was killed left it. */
  joined: boolean;
  /** Stops it, unless another process of this shop still uses it. */
  stop(): Promise<void>;
}

const USER = "atelier";
const DATABASE = "atelier";

/** Starts the shop's own Postgres in `folder`, or joins the one that runs there. Creates it the first time. */
export async function startEmbedded(folder: string): Promise<EmbeddedPostgres> {
  const running = await embeddedUrl(folder);
  if (running) return asHandle(folder, running, true);
  const binaries = embeddedBinaries();
  const run = runnerFor();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(join(folder, "data", "PG_VERSION"))) await create(folder, binaries, run);
  await refuseOtherVersion(folder, binaries);
  const url = await launch(folder, binaries, run);
  await createDatabase(url);
  return asHandle(folder, url, false);
}

/** The address of the Postgres running in `folder`, or undefined when none answers there. */
export async function embeddedUrl(folder: string): Promise<string | undefined> {
  const pidFile = await readFile(join(folder, "data", "postmaster.pid"), "utf8").catch(() => undefined);
  const port = pidFile?.split("\n")[3];
  if (!port) return undefined;
  const url = urlFor(await readFile(join(folder, "password"), "utf8"), port);
  return (await answers(url)) ? url : undefined;
}

async function create(folder: string, binaries: Binaries, run: Runner): Promise<void> {
  const password = randomBytes(24).toString("base64url");
  const passwordFile = join(folder, "password");
  await writeFile(passwordFile, password, { mode: 0o600 });
  // Made aside and moved, so that a start killed half way leaves nothing that looks like a cluster.
  const aside = join(folder, "data.new");
  await rm(aside, { recursive: true, force: true });
  const auth = ["--auth=scram-sha-256", `--username=${USER}`, `--pwfile=${passwordFile}`];
  await run(binaries.initdb, ["-D", aside, ...auth, "--encoding=UTF8", `--locale=${locale()}`, "--data-checksums"]);
  await appendFile(join(aside, "postgresql.conf"), ownSettings);
  await rename(aside, join(folder, "data"));
}

/** A locale that knows letters beyond ASCII and sorts by code point, where the system has one under that name. */
function locale(): string {
  if (process.platform === "darwin") return "en_US.UTF-8";
  return process.platform === "win32" ? "C" : "C.UTF-8";
}

const ownSettings = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 200
log_min_messages = warning
jit = off
# A deadlock is found and tried again before a shopper notices.
deadlock_timeout = 200ms
`;

async function refuseOtherVersion(folder: string, binaries: Binaries): Promise<void> {
  const version = (await readFile(join(folder, "data", "PG_VERSION"), "utf8")).trim();
  if (version === binaries.majorVersion) return;
  throw new Error(
    `The data folder was written by Postgres ${version}; this Atelier brings Postgres ${binaries.majorVersion}. Start the Atelier that wrote it, or restore a backup into a new ATELIER_DATA_DIR.`,
  );
}

const PATIENCE_MS = 15_000;

async function launch(folder: string, binaries: Binaries, run: Runner): Promise<string> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await launchOnce(folder, binaries, run);
    } catch (error) {
      // Two starts at once: the other one won.
      const winner = await embeddedUrl(folder);
      if (winner) return winner;
      if (performance.now() > giveUpAt) throw error;
      await dropEmptyMark(join(folder, "data", "postmaster.pid"));
      // The children of one that was killed take a moment to notice, and keep the folder until then.
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

async function launchOnce(folder: string, binaries: Binaries, run: Runner): Promise<string> {
  const port = await freePort();
  const log = join(folder, "postgres.log");
  try {
    await run(binaries.pgCtl, ["-D", join(folder, "data"), "-l", log, "-w", "-t", "110", "-o", `-p ${port}`, "start"]);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`The embedded Postgres did not start (${why.split("\n")[0]}). Its log is ${log}.`);
  }
  return urlFor(await readFile(join(folder, "password"), "utf8"), String(port));
}

/** A machine that lost its power may keep the mark of a running Postgres without a word in it. */
async function dropEmptyMark(path: string): Promise<void> {
  const mark = await stat(path).catch(() => undefined);
  if (mark?.size === 0 && Date.now() - mark.mtimeMs > PATIENCE_MS / 3) await rm(path, { force: true });
}

async function createDatabase(url: string): Promise<void> {
  await withClient(url.replace(/\/[^/]*$/, "/postgres"), async (client) => {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  });
}

function asHandle(folder: string, url: string, joined: boolean): EmbeddedPostgres {
  return {
    url,
    joined,
    async stop() {
      if (await isUsedByOthers(url)) return;
      await runnerFor()(embeddedBinaries().pgCtl, ["-D", join(folder, "data"), "-m", "fast", "-w", "stop"]);
    },
  };
}

/** Asked for a second: connections that were just closed are still listed for a moment. */
async function isUsedByOthers(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    for (let tried = 1; tried <= 10; tried++) {
      const { rowCount } = await client.query(
        "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1",
      );
      if (rowCount === 0) return false;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return true;
  });
}

async function answers(url: string): Promise<boolean> {
  try {
    await withClient(url, (client) => client.query("select 1"));
    return true;
  } catch {
    return false;
  }
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

function urlFor(password: string, port: string): string {
  return `postgres://${USER}:${password}@127.0.0.1:${port}/${DATABASE}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("No free port")),
      );
    });
  });
}
