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
  /** Every question takes this long on its way: a query, or the messages up to a sync, which travel together. */
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

/** What all lines of a proxy share. */
interface Wire {
  target: URL;
  decide: (message: Message) => Fate | Promise<Fate>;
  seen: Message[];
  delayMs: number;
  /** Settles when messages may flow. */
  flowing: Promise<void>;
  sockets: Set<Socket>;
}

/** A wire to Postgres that knows its messages and can break at any of them. */
export async function openPostgresProxy(databaseUrl: string): Promise<PostgresProxy> {
  const wire: Wire = {
    target: new URL(databaseUrl),
    decide: () => "pass",
    seen: [],
    delayMs: 0,
    flowing: Promise.resolve(),
    sockets: new Set(),
  };
  let letFlow = (): void => {};
  const server = createServer({ noDelay: true }, (near) => passOn(wire, near));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  function watch(decide: Wire["decide"]): void {
    wire.seen = [];
    wire.decide = decide;
  }

  function cutAll(): void {
    for (const socket of wire.sockets) socket.destroy();
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
    seen: () => wire.seen,
    delay: (milliseconds) => void (wire.delayMs = milliseconds),
    pause() {
      wire.flowing = new Promise((resolve) => (letFlow = resolve));
    },
    resume: () => letFlow(),
    aim: (url) => void (wire.target = new URL(url)),
    cutAll,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      cutAll();
      await closed;
    },
  };
}

/** One line from a client to Postgres. */
function passOn(wire: Wire, near: Socket): void {
  const far = connect({ port: Number(wire.target.port || 5432), host: wire.target.hostname, noDelay: true });
  const cut = (): void => {
    near.destroy();
    far.destroy();
  };
  for (const socket of [near, far]) {
    wire.sockets.add(socket);
    socket.on("error", cut).on("close", () => {
      wire.sockets.delete(socket);
      cut();
    });
  }
  const statementOf = statementsOf();
  let answer: "drop" | "pass" | (() => Promise<void>) = "pass";
  let turn = Promise.resolve();

  async function send(frame: Frame): Promise<void> {
    if (near.destroyed) return;
    if (frame.type === "tls?") return void near.write("N");
    const sql = statementOf(frame);
    const message = { n: wire.seen.length + 1, type: frame.type, sql, isCommit: isCommit(frame.type, sql) };
    wire.seen.push(message);
    const fate = await wire.decide(message);
    if (fate === "cut") return cut();
    // The rest of this line waits for ever behind it.
    if (fate === "hold") return new Promise(() => {});
    if (fate === "swallow") answer = "drop";
    else if (fate !== "pass") answer = fate === "cut-after" ? () => Promise.resolve() : fate.answered;
    if (wire.delayMs > 0 && (frame.type === "Q" || frame.type === "S")) await wait(wire.delayMs);
    await wire.flowing;
    if (!far.destroyed) far.write(frame.bytes);
  }

  const questions = framesOf("client");
  near.on("data", (chunk) => {
    for (const frame of questions(chunk)) turn = turn.then(() => send(frame));
  });
  const answers = framesOf("server");
  far.on("data", (chunk) => {
    const isReady = answers(chunk).some(({ type }) => type === "Z");
    if (answer === "pass") near.write(chunk);
    else if (answer !== "drop" && isReady) void answer().finally(cut);
  });
}

/** The message by which Postgres makes a transaction last. */
function isCommit(type: string, sql: string): boolean {
  return (type === "Q" || type === "E") && /^\s*commit\b/i.test(sql);
}
