import { spawn } from "node:child_process";
import { createServer, request } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { compile } from "./lib/build.mjs";
import { install } from "./lib/install.mjs";
import { bin, childEnv, dataFolder, ownNode, root, settings } from "./lib/paths.mjs";
import { runningShop } from "./lib/running.mjs";
import { freePort, startSandbox, wantsSandbox } from "./lib/sandbox.mjs";

// npm run dev: the same shop with hot reload. One port for people; behind it the server, which starts anew when its
// compiled files change, and one Vite for each app.
const env = settings();
const port = Number(env.PORT) || 3000;
const running = await runningShop(dataFolder(env));
if (running)
  stop(
    `This shop already runs at ${running.url} (process ${running.pid}). Stop it first, or set another ATELIER_DATA_DIR and PORT.`,
    3,
  );
await install();
if ((await compile()) !== 0) process.stdout.write("There are type errors; what could be compiled is started.\n");

const ports = { server: await freePort(), storefront: await freePort(), admin: await freePort() };
const sandbox = wantsSandbox(env) ? await startSandbox({ folder: dataFolder(env), shopPort: ports.server }) : undefined;
const shop = `http://127.0.0.1:${ports.server}`;
const stdio = ["ignore", "inherit", "inherit"];
const children = [
  child(bin("tsc"), ["-b", "apps/server", "packages/client", "packages/ui", "--watch", "--preserveWatchOutput"]),
  child(ownNode, ["--watch", "--watch-preserve-output", "--enable-source-maps", "apps/server/dist/main.js"], {
    ...sandbox?.settings,
    PORT: String(ports.server),
    HOST: "127.0.0.1",
    PUBLIC_URL: env.PUBLIC_URL || `http://localhost:${port}`,
  }),
  vite("storefront"),
  vite("admin"),
];

const front = createServer((incoming, outgoing) => {
  const { url = "/", method, headers } = incoming;
  const passed = request({ host: "127.0.0.1", port: portFor(url), path: url, method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  passed.on("error", () =>
    outgoing
      .writeHead(503, { "content-type": "text/plain", "retry-after": "1" })
      .end("Starting; try again in a moment.\n"),
  );
  incoming.pipe(passed);
});
// Vite tells the page of a change over a web socket, at the page's own port.
front.on("upgrade", (incoming, near, head) => {
  const far = connect(portFor(incoming.url ?? "/"), "127.0.0.1", () => {
    const lines = [`${incoming.method} ${incoming.url} HTTP/1.1`];
    for (let at = 0; at < incoming.rawHeaders.length; at += 2)
      lines.push(`${incoming.rawHeaders[at]}: ${incoming.rawHeaders[at + 1]}`);
    far.write(`${lines.join("\r\n")}\r\n\r\n`);
    far.write(head);
    near.pipe(far).pipe(near);
  });
  for (const socket of [near, far]) socket.on("error", () => [near, far].forEach((each) => each.destroy()));
});
front.on(
  "error",
  (error) =>
    void end(
      error.code === "EADDRINUSE" ? `Port ${port} is taken by another program. Set PORT to a free one.` : error.message,
      4,
    ),
);
front.listen(port, env.HOST || "127.0.0.1");
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void end());

function portFor(url) {
  if (/^\/(trpc|api|files|webhooks|healthz|readyz|robots\.txt|sitemap\.xml|sitemaps|feed\.xml)(\/|\?|$)/.test(url))
    return ports.server;
  return /^\/admin(\/|\?|$)/.test(url) ? ports.admin : ports.storefront;
}

function vite(app) {
  const cwd = join(root, "apps", app);
  const cli = join(cwd, "node_modules/vite/bin/vite.js");
  const args = [cli, "--port", String(ports[app]), "--strictPort", "--host", "127.0.0.1", "--logLevel", "warn"];
  return spawn(ownNode, args, {
    cwd,
    stdio,
    detached: true,
    env: childEnv({ ATELIER_DEV_SERVER: shop, ATELIER_DEV_SHOP: shop }),
  });
}

function child(command, args, extra = {}) {
  return spawn(command, args, { cwd: root, stdio, detached: true, env: childEnv(extra) });
}

let ending = false;
async function end(sentence, code = 0) {
  if (ending) return;
  ending = true;
  front.close();
  front.closeAllConnections();
  await Promise.all(children.map(stopChild));
  await sandbox?.stop();
  stop(sentence, code);
}

/** Ends a child with whatever it started: each leads a group of its own. */
function stopChild(each) {
  if (each.exitCode !== null || each.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    const hurry = setTimeout(() => process.kill(-each.pid, "SIGKILL"), 15_000);
    each.once("exit", () => done(clearTimeout(hurry)));
    process.kill(-each.pid, "SIGTERM");
  });
}

function stop(sentence, code) {
  if (sentence) process.stderr.write(`${sentence}\n`);
  process.exit(code);
}
