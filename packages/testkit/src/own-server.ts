import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "@atelier/db";
import { openPostgresProxy } from "./proxy.ts";
import { prepareTemplate } from "./template.ts";

export interface OwnServer {
  /** Kills it as `pg_ctl restart -m immediate` does, waits, and starts it again at the same address. */
  crash(pause?: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** A Postgres of this test file's own, which it may crash; from here on its databases are made there. */
export async function openOwnServer(): Promise<OwnServer> {
  const folder = await mkdtemp(join(tmpdir(), "atelier-own-postgres-"));
  let embedded = await startEmbedded(folder);
  // Started anew it has another port; whoever comes by this wire need not know.
  const front = await openPostgresProxy(embedded.url);
  const url = front.through(embedded.url);
  process.env.ATELIER_TEST_SERVER = url;
  process.env.ATELIER_TEST_TEMPLATE = await prepareTemplate(url);
  return {
    async crash(pause = async () => {}) {
      const pid = await postmaster(folder);
      // What pg_ctl sends for "immediate": no checkpoint, nobody is told, the next start recovers from the log.
      process.kill(pid, "SIGQUIT");
      while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
      await pause();
      embedded = await startEmbedded(folder);
      front.aim(embedded.url);
    },
    async stop() {
      await front.close();
      await embedded.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function postmaster(folder: string): Promise<number> {
  const file = await readFile(join(folder, "data", "postmaster.pid"), "utf8");
  return Number(file.split("\n")[0]);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
