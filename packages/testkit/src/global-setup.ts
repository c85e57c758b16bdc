import { join } from "node:path";
import { startEmbedded } from "@atelier/db";
import { prepareTemplate } from "./template.ts";

const folder = join(import.meta.dirname, "..", "..", "..", ".atelier", "test-postgres");

/** Starts one Postgres for all test files, or uses TEST_DATABASE_URL, and prepares the template they clone. */
export default async function setup(): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const embedded = given ? undefined : await startEmbedded(folder);
  const serverUrl = given ?? embedded?.url ?? "";
  process.env.ATELIER_TEST_SERVER = serverUrl;
  process.env.ATELIER_TEST_TEMPLATE = await prepareTemplate(serverUrl);
  return async () => {
    await embedded?.stop();
  };
}
