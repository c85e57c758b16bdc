import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { childEnv, ownNode, root } from "../lib/paths.mjs";
import { freePort } from "../lib/sandbox.mjs";

const START_MS = 240_000;

/** A demo shop of its own to take pictures of, with an owner who can sign in; or one that runs already. */
export async function openShop(given) {
  const folder = process.env.ATELIER_DATA_DIR ?? join(root, ".atelier", "screens");
  const port = await freePort();
  const url = given ?? `http://localhost:${port}`;
  const child = given ? undefined : start(port, folder, url);
  await answers(url, child);
  const owner = makeOwner(folder);
  const { sessionToken } = await call(url, "shop", { path: "account.signIn", input: owner });
  return {
    url,
    owner,
    read: (path, input) => call(url, "shop", { path, input, query: true }),
    write: (path, input, headers) => call(url, "shop", { path, input, headers }),
    staffReads: (path, input) =>
      call(url, "admin", { path, input, query: true, headers: { authorization: `Bearer ${sessionToken}` } }),
    close: () =>
      new Promise((done) => {
        if (!child) return done();
        child.once("exit", done);
        child.kill("SIGTERM");
      }),
  };
}

function start(port, folder, url) {
  const env = childEnv({
    NODE_ENV: "development",
    PORT: String(port),
    PUBLIC_URL: url,
    ATELIER_DATA_DIR: folder,
    ATELIER_DEMO: "yes",
    LIMIT_WRITES: "100000",
    LIMIT_SIGN_IN: "1000",
    LOG_LEVEL: "warn",
  });
  return spawn(ownNode, [join(root, "packages/tooling/src/start.mjs")], { cwd: root, env, stdio: "ignore" });
}

async function answers(url, child) {
  const giveUpAt = Date.now() + START_MS;
  for (;;) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    if (Date.now() > giveUpAt || child?.exitCode != null) throw new Error(`No shop answers at ${url}`);
    await pause(250);
  }
}

function makeOwner(folder) {
  const made = { email: `pictures-${randomUUID().slice(0, 8)}@example.com`, password: `plate ${randomUUID()}` };
  const who = ["--email", made.email, "--name", "Edda Prüfer", "--role", "owner", "--password-stdin"];
  const run = spawnSync(ownNode, [join(root, "apps/cli/dist/main.js"), "user", "create", ...who], {
    input: made.password,
    encoding: "utf8",
    env: childEnv({ ATELIER_DATA_DIR: folder }),
  });
  if (run.status !== 0) throw new Error(`No account could be made: ${run.stderr}${run.stdout}`);
  return made;
}

async function call(url, router, { path, input, query = false, headers = {} }) {
  const address = `${url}/trpc/${router}/${path}`;
  const body = JSON.stringify(input ?? {});
  const answer = query
    ? await fetch(`${address}?input=${encodeURIComponent(body)}`, { headers })
    : await fetch(address, { method: "POST", body, headers: { "content-type": "application/json", ...headers } });
  const said = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(said.error)}`);
  return said.result.data;
}
