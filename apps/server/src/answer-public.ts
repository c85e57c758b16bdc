import { seal } from "@atelier/api";
import { type Answer, answerOf } from "@atelier/core/kernel";
import type { FastifyRequest } from "fastify";
import {
  type Procedure,
  procedureOf,
  type QueryCall,
  readInput,
  sendAtOnce,
  sendFailed,
  unreadable,
} from "./answer-query.ts";
import { strangerOf } from "./context-of.ts";

/**
 * How long a store between the shop and its visitors may give an answer out unasked, and how long it may go on while it
 * asks. A browser asks each time and is mostly told that nothing changed.
 */
const FOR_BROWSERS = "public, max-age=0, s-maxage=10";
const FOR_CDNS = "public, max-age=10, stale-while-revalidate=60";
// Longer questions are nobody's; they are answered and not kept.
const LONGEST_KEY = 1_000;

/** Answers a public query from what is kept, or keeps the answer. Returns whether it was one. */
export async function answerPublic(call: QueryCall): Promise<boolean> {
  const { shop, request, path } = call;
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  const procedure = procedureOf(call);
  if (!procedure?._def.meta?.isPublic) return false;
  const { cache } = shop;
  const key = `${path} ${String((request.query as Record<string, unknown>)["input"] ?? "")}`;
  const input = readInput(request);
  if (input === unreadable) return false;
  const kept = cache?.cache.kept(key);
  if (kept) return send(call, kept);
  const fill = () => makeAnswer(call, procedure, input);
  try {
    return send(call, cache && key.length <= LONGEST_KEY ? await cache.cache.answer(key, fill) : await fill());
  } catch (cause) {
    return sendFailed(call, { ctx: seal(strangerOf(shop, request)), cause, input, type: "query" });
  }
}

/** The answer a stranger gets. Whoever asks, it is made for nobody. */
async function makeAnswer({ shop, request, path }: QueryCall, procedure: Procedure, input: unknown): Promise<Answer> {
  const tags = new Set<string>();
  const ctx = seal({ ...strangerOf(shop, request), tags });
  const getRawInput = () => Promise.resolve(input);
  const data = await procedure({ path, getRawInput, ctx, type: "query", signal: undefined, batchIndex: 0 });
  return answerOf(JSON.stringify({ result: { data } }), tags);
}

function send({ request, reply }: QueryCall, { bytes, etag }: Answer): true {
  const shared = isShareable(request);
  const known = shared && isKnown(request.headers["if-none-match"], etag);
  reply.headers({ vary: "trpc-accept, accept", "content-type": "application/json" });
  if (shared) reply.headers({ "cache-control": FOR_BROWSERS, "cdn-cache-control": FOR_CDNS, etag });
  if (known) reply.code(304);
  else reply.code(200).header("content-length", bytes.length);
  sendAtOnce(reply, known || request.method === "HEAD" ? undefined : { text: bytes, encoding: "latin1" });
  return true;
}

/** A page with somebody's session or cart is nobody else's, whatever is on it. */
function isShareable({ headers }: FastifyRequest): boolean {
  return headers.cookie === undefined && headers.authorization === undefined && headers["x-atelier-cart"] === undefined;
}

function isKnown(given: string | undefined, etag: string): boolean {
  if (given === undefined) return false;
  return given.split(",").some((each) => each.trim().replace(/^W\//, "") === etag) || given.trim() === "*";
}
