import { STATUS_CODES } from "node:http";
import type { Dispatcher } from "undici";
import { assertOutsideTransaction } from "../../kernel/index.ts";
import { PrivateAddress } from "./private-address.ts";

const MOST_REDIRECTS = 3;
const MOST_MS = 20_000;

/** Why a picture could not be fetched, as staff read it, and whether asking again may help. */
export class CannotFetch extends Error {
  override readonly name = "CannotFetch";
  readonly isFinal: boolean;

  constructor(message: string, isFinal: boolean) {
    super(message);
    this.isFinal = isFinal;
  }
}

export interface Download {
  dispatcher: Dispatcher;
  signal?: AbortSignal | undefined;
}

/** Asks a host for a picture, over at most three redirects, each checked like the first. The body is still to be read. */
export async function downloadPicture(
  url: string,
  { dispatcher, signal }: Download,
): Promise<AsyncIterable<Uint8Array>> {
  assertOutsideTransaction("fetch a picture");
  const until = AbortSignal.timeout(MOST_MS);
  const limit = signal ? AbortSignal.any([signal, until]) : until;
  let address = new URL(url);
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const answer = await ask(address, { dispatcher, signal: limit });
    const { statusCode, headers, body } = answer;
    if (statusCode === 200) return readable(body);
    await body.dump().catch(() => {});
    const location = headers.location;
    if (statusCode < 300 || statusCode > 399 || typeof location !== "string") throw refusedBy(statusCode);
    address = nextAddress(location, address);
  }
  throw new CannotFetch(`The host leads on more than ${MOST_REDIRECTS} times`, true);
}

async function ask(address: URL, { dispatcher, signal }: { dispatcher: Dispatcher; signal: AbortSignal }) {
  try {
    const headers = { accept: "image/*", "user-agent": "Atelier" };
    const { request } = await import("undici");
    return await request(address, { dispatcher, signal, headers, method: "GET" });
  } catch (error) {
    throw inSentence(error);
  }
}

async function* readable(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw inSentence(error);
  }
}

function nextAddress(location: string, from: URL): URL {
  const next = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  if (next && (next.protocol === "https:" || next.protocol === "http:")) return next;
  throw new CannotFetch("The host leads to something that is no address on the web", true);
}

function refusedBy(status: number): CannotFetch {
  const isFinal = status < 500 && status !== 408 && status !== 429;
  return new CannotFetch(
    `The host answered ${status}${STATUS_CODES[status] ? ` ${STATUS_CODES[status]}` : ""}`,
    isFinal,
  );
}

function inSentence(error: unknown): unknown {
  const cause = rootOf(error);
  if (cause instanceof PrivateAddress)
    return new CannotFetch("The address lies inside this machine or a private network", true);
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return new CannotFetch("The host cannot be found", false);
  if (cause instanceof Error && cause.name === "TimeoutError") return new CannotFetch("The host took too long", false);
  if (/TIMEOUT|ETIMEDOUT/.test(code)) return new CannotFetch("The host took too long", false);
  if (cause instanceof Error && cause.name === "AbortError") return cause;
  return new CannotFetch(`The host cannot be reached${code ? ` (${code})` : ""}`, false);
}

function rootOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? rootOf(error.cause) : error;
}
