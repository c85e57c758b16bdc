import { rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";

/** Holds a data folder for one process. The kernel lets go when the process dies, however it dies. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, "stripe-sandbox.lock");
  if (process.platform === "win32" || Buffer.byteLength(path) > 100) return () => Promise.resolve();
  let server = await listenOn(path);
  if (server === undefined) {
    if (await answers(path)) throw new Error(`Another Stripe sandbox is already using the folder ${folder}.`);
    rmSync(path, { force: true });
    server = await listenOn(path);
  }
  const held = server;
  if (held === undefined) throw new Error(`Another Stripe sandbox is already using the folder ${folder}.`);
  held.unref();
  return () => new Promise((done) => held.close(() => done()));
}

function listenOn(path: string): Promise<Server | undefined> {
  return new Promise((done, fail) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? done(undefined) : fail(error),
    );
    server.listen(path, () => done(server));
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(path, () => {
      socket.destroy();
      done(true);
    });
    socket.once("error", () => done(false));
  });
}
