import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { type Frame, framesOf, statementsOf } from "./proxy-frames.ts";

/** One message a client wants to send to Postgres. */
export interface Message {
  /** Counts from one since the proxy was last told what to watch for. */
  n: number;
  /** Postgres's letter for its kind: Q a query, P parse, B bind, D describe, E execute, S sync, X goodbye. */
  type: string;
  /** The statement it is about, if any. */
  sql: string;
  isCommit: boolean;
}

/**
 * What becomes of a message. `pass`: it goes on. `cut`: the line breaks before it. `hold`: it never arrives, and the
 * line stays open. `cut-after`: Postgres gets it and answers, and the line breaks before the answer; with `answered`
 * something is done in between. `swallow`: the line stays open and silent instead.
 */
export type Fate = "cut" | "cut-after" | "hold" | "pass" | "swallow" | { answered: () => Promise<void> };

export interface PostgresProxy {
  /** The same database, reached through the proxy. */
  through(databaseUrl: string): string;
  /** Counts anew and lets `decide` choose the fate of each message to come. */
  watch(decide: (message: Message) => Fate | Promise<Fate>): void;
  /** Every message passes again. */
  calm(): void;
  /** What was sent since the last `watch` or `calm`. */
  seen(): Message[];
  /** Every message takes this long on its way. */
  delay(milliseconds: number): void;
  /** Nothing moves until `resume`. */
  pause(): void;
  resume(): void;
  /** Passes new connections on to this server instead. */
  aim(databaseUrl: string): void;
  /** Breaks every line there is. */
  cutAll(): void;
  close(): Promise<void>;
}

/** A wire to Postgres that knows its messages and can break at any of them. */
export async function openPostgresProxy(databaseUrl: string): Promise<PostgresProxy> {
  const sockets = new Set<Socket>();
  let target = new URL(databaseUrl);
  let decide: (message: Message) => Fate | Promise<Fate> = () => "pass";
  let seen: Message[] = [];
  let delayMs = 0;
  let flowing = Promise.resolve();
  let letFlow = (): void => {};

  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ port: Number(target.port || 5432), host: target.hostname, noDelay: true });
    const cut = (): void => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", cut).on("close", () => {
        sockets.delete(socket);
        cut();
      });
    }
    const frames = framesOf("client");
    const statementOf = statementsOf();
    let answer: "drop" | "pass" | (() => Promise<void>) = "pass";
    let turn = Promise.resolve();

    async function send(frame: Frame): Promise<void> {
      if (near.destroyed) return;
      if (frame.type === "tls?") return void near.write("N");
      const sql = statementOf(frame);
      const message = { n: seen.length + 1, type: frame.type, sql, isCommit: isCommit(frame.type, sql) };
      seen.push(message);
      const fate = await decide(message);
      if (fate === "cut") return cut();
      // The rest of this line waits for ever behind it.
      if (fate === "hold") return new Promise(() => {});
      if (fate === "swallow") answer = "drop";
      else if (fate !== "pass") answer = fate === "cut-after" ? async () => {} : fate.answered;
      if (delayMs > 0) await wait(delayMs);
      await flowing;
      if (!far.destroyed) far.write(frame.bytes);
    }

    near.on("data", (chunk) => {
      for (const frame of frames(chunk)) turn = turn.then(() => send(frame));
    });
    const answers = framesOf("server");
    far.on("data", (chunk) => {
      const isReady = answers(chunk).some(({ type }) => type === "Z");
      if (answer === "pass") near.write(chunk);
      else if (answer !== "drop" && isReady) void answer().finally(cut);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  function watch(chosen: typeof decide): void {
    seen = [];
    decide = chosen;
  }

  return {
    through(url) {
      const own = new URL(url);
      own.hostname = "127.0.0.1";
      own.port = String(port);
      return own.href;
    },
    watch,
    calm: () => watch(() => "pass"),
    seen: () => seen,
    delay: (milliseconds) => void (delayMs = milliseconds),
    pause() {
      flowing = new Promise((resolve) => (letFlow = resolve));
    },
    resume: () => letFlow(),
    aim: (url) => void (target = new URL(url)),
    cutAll() {
      for (const socket of sockets) socket.destroy();
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** The message by which Postgres makes a transaction last. */
function isCommit(type: string, sql: string): boolean {
  return (type === "Q" || type === "E") && /^\s*commit\b/i.test(sql);
}
