import type { Connection } from "@atelier/db";

interface Client {
  query: unknown;
}

/** What an act comes to, and every statement it sends over this pool, transactions' begin and end included. */
export async function statementsOf<T>(
  { pool }: Pick<Connection, "pool">,
  act: () => Promise<T>,
): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = [];
  const undo: (() => void)[] = [];
  const watched = new Set<Client>();
  const watch = (client: Client): void => {
    if (watched.has(client)) return;
    watched.add(client);
    const send = client.query;
    if (typeof send !== "function") return;
    const query = (...args: unknown[]): unknown => {
      statements.push(textOf(args[0]));
      return Reflect.apply(send, client, args) as unknown;
    };
    Object.assign(client, { query });
    undo.push(() => Object.assign(client, { query: send }));
  };
  pool.on("acquire", watch);
  try {
    return { result: await act(), statements };
  } finally {
    pool.off("acquire", watch);
    for (const step of undo) step();
  }
}

function textOf(query: unknown): string {
  if (typeof query === "string") return query.trim();
  return typeof query === "object" && query !== null && "text" in query ? String(query.text).trim() : "";
}
