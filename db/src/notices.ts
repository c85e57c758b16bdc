import pg from "pg";

/** Somebody who hears what the database says on a channel. */
export interface Ear {
  heard(payload: string): void;
  /** The line has just broken: until `missed` nothing is heard. */
  lost?(): void;
  /** The line was broken for a while: something may have been said meanwhile. */
  missed(): void;
  /** Nothing more will be heard: the process ends. */
  ended(): void;
}

export interface Notices {
  /** Hears a channel until the returned function is called; once this has answered, nothing said from now on is lost. */
  hear(channel: string, ear: Ear): Promise<() => void>;
  close(): Promise<void>;
}

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;
const PULSE_MS = 20_000;
const PATIENCE_MS = 10_000;

/**
 * What Postgres tells by NOTIFY, over one connection of its own for the whole process, opened when somebody first wants
 * to hear. It is no part of any pool. A broken line is opened again; whoever listened is told that he may have missed
 * something.
 */
export function openNotices(url: string): Notices {
  return new Line(url);
}

class Line implements Notices {
  readonly #url: string;
  readonly #ears = new Map<string, Set<Ear>>();
  #client: Promise<pg.Client> | undefined;
  #closed = false;
  #turn: Promise<unknown> = Promise.resolve();
  #tuned = new Set<string>();
  #opensAgain = false;

  constructor(url: string) {
    this.#url = url;
  }

  async hear(channel: string, ear: Ear): Promise<() => void> {
    const ears = this.#ears.get(channel) ?? new Set<Ear>();
    this.#ears.set(channel, ears.add(ear));
    try {
      await this.#ask((client) => this.#tuneIn(client, channel));
    } catch (error) {
      ears.delete(ear);
      throw error;
    }
    return () => {
      if (ears.delete(ear) && ears.size === 0) this.#ask((client) => this.#tuneOut(client, channel)).catch(() => {});
    };
  }

  /** Nothing is told on a channel nobody holds the lock of. */
  async #tuneIn(client: pg.Client, channel: string): Promise<void> {
    if (this.#tuned.has(channel)) return;
    await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    await client.query("select pg_advisory_lock_shared(hashtext($1))", [channel]);
    this.#tuned.add(channel);
  }

  async #tuneOut(client: pg.Client, channel: string): Promise<void> {
    if (this.#ears.get(channel)?.size || !this.#tuned.delete(channel)) return;
    await client.query("select pg_advisory_unlock_shared(hashtext($1))", [channel]);
    await client.query(`unlisten ${pg.escapeIdentifier(channel)}`);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const client = await this.#client?.catch(() => undefined);
    this.#tell((ear) => ear.ended());
    await client?.end().catch(() => {});
  }

  #tell(what: (ear: Ear) => void): void {
    for (const ears of this.#ears.values()) for (const ear of ears) what(ear);
  }

  /** One after the other: a connection takes statements in turn. */
  #ask(work: (client: pg.Client) => Promise<unknown>): Promise<unknown> {
    const asked = this.#turn.then(async () => work(await this.#open()));
    this.#turn = asked.catch(() => {});
    return asked;
  }

  #open(): Promise<pg.Client> {
    if (this.#closed) return Promise.reject(new Error("Connection terminated: the shop closes"));
    this.#client ??= this.#connect().catch((error: unknown) => {
      this.#client = undefined;
      throw error;
    });
    return this.#client;
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: "atelier-notices",
      connectionTimeoutMillis: 5_000,
      query_timeout: PATIENCE_MS,
      keepAlive: true,
    });
    client.on("notification", ({ channel, payload }) => {
      for (const ear of this.#ears.get(channel) ?? []) ear.heard(payload ?? "");
    });
    client.on("error", () => {});
    await client.connect();
    // A line nobody speaks on may be dead without a word: it is hung up when it does not answer.
    const hangUp = () => void client.end().catch(() => {});
    const pulse = setInterval(() => void client.query("select 1").catch(hangUp), PULSE_MS).unref();
    client.on("end", () => {
      clearInterval(pulse);
      this.#client = undefined;
      this.#tuned.clear();
      this.#tell((ear) => ear.lost?.());
      void this.#openAgain();
    });
    try {
      for (const [channel, ears] of this.#ears) if (ears.size > 0) await this.#tuneIn(client, channel);
    } catch (error) {
      hangUp();
      throw error;
    }
    return client;
  }

  /** Tries until the line stands again or nobody wants it; one after the other, however often it breaks meanwhile. */
  async #openAgain(): Promise<void> {
    if (this.#opensAgain) return;
    this.#opensAgain = true;
    for (let waitMs = FIRST_WAIT_MS; this.#isWanted(); waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
      await new Promise((resolve) => setTimeout(resolve, waitMs).unref());
      // Open, and not broken again in the same moment.
      if (!this.#isWanted() || ((await this.#isOpen()) && this.#client)) break;
    }
    this.#opensAgain = false;
    if (this.#isWanted()) this.#tell((ear) => ear.missed());
  }

  #isWanted(): boolean {
    return !this.#closed && [...this.#ears.values()].some((ears) => ears.size > 0);
  }

  #isOpen(): Promise<boolean> {
    return this.#open().then(
      () => true,
      () => false,
    );
  }
}
