import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { findRoute } from "../api/routes.ts";
import type { Execute } from "../api/route.ts";
import { type HttpFault, injectedError } from "../faults/http-faults.ts";
import { newId } from "../objects/ids.ts";
import { inTurn, type Sandbox } from "../sandbox.ts";
import { type FormTree, parseForm } from "../wire/form.ts";
import { errorBody, StripeError } from "../wire/stripe-error.ts";
import { authorize } from "./authorize.ts";
import { type Answer, type KeyedCall, keyedCall, remember, rememberedAnswer } from "./idempotency.ts";
import { readBody } from "./read-body.ts";

interface Call {
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly key: string | undefined;
  form: FormTree;
  faults: HttpFault[];
  replayed: RememberedReplay | undefined;
}

interface RememberedReplay {
  readonly requestId: string;
}

class Dropped extends Error {}

/** Answers one call of Stripe's API: authorize, check, replay or execute, then answer, with the faults that were asked for. */
export async function answerApi(sandbox: Sandbox, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const started = performance.now();
  const url = new URL(request.url ?? "/", "http://sandbox.local");
  const key = request.headers["idempotency-key"];
  const call: Call = {
    requestId: newId("req_", 14),
    method: request.method ?? "GET",
    path: url.pathname,
    key: typeof key === "string" ? key : undefined,
    form: {},
    faults: [],
    replayed: undefined,
  };
  let status: number | "dropped" = "dropped";
  try {
    const answer = await answerTo(sandbox, call, { request, url });
    status = answer.status;
    send(response, call, answer);
  } catch (error) {
    if (!(error instanceof Dropped)) throw error;
    response.socket?.destroy();
  } finally {
    log(sandbox, call, { status, ms: Math.round(performance.now() - started) });
  }
}

async function answerTo(sandbox: Sandbox, call: Call, sent: { request: IncomingMessage; url: URL }): Promise<Answer> {
  try {
    authorize(sent.request.headers.authorization, sandbox.secretKey);
    const body = await readBody(sent.request);
    checkContentType(sent.request, body);
    call.form = parseForm([sent.url.search.slice(1), body].filter((part) => part !== "").join("&"));
    call.faults = sandbox.faults.http.take(call.method, call.path);
    sandbox.wake();
    return await prepared(sandbox, call);
  } catch (error) {
    if (error instanceof Dropped) throw error;
    return failed(sandbox, call, error);
  }
}

function checkContentType(request: IncomingMessage, body: string): void {
  const type = request.headers["content-type"];
  if (body === "" || type === undefined || /^application\/x-www-form-urlencoded\b/i.test(type)) return;
  throw new StripeError(
    400,
    `Invalid request (check that your POST content type is application/x-www-form-urlencoded). It was ${type.slice(0, 80)}.`,
  );
}

async function prepared(sandbox: Sandbox, call: Call): Promise<Answer> {
  const limited = call.faults.find(({ kind, status }) => kind === "answer" && status === 429);
  if (limited !== undefined) throw injectedError(429);
  const found = findRoute(call.method, call.path);
  if (found === undefined) {
    throw new StripeError(
      404,
      `Unrecognized request URL (${call.method}: ${call.path.slice(0, 200)}). The sandbox does not offer it, or Stripe does not know it.`,
    );
  }
  const keyed = keyedCall(call.key, call);
  const execute = found.route.prepare(call.form);
  const kept = keyed === undefined ? undefined : rememberedAnswer(sandbox, keyed);
  if (keyed === undefined) return carriedOut(sandbox, call, { execute, id: found.id, keyed, kept });
  sandbox.keysInUse.add(keyed.key);
  try {
    return await carriedOut(sandbox, call, { execute, id: found.id, keyed, kept });
  } finally {
    sandbox.keysInUse.delete(keyed.key);
  }
}

interface Work {
  readonly execute: Execute;
  readonly id: string;
  readonly keyed: KeyedCall | undefined;
  readonly kept: (Answer & RememberedReplay) | undefined;
}

async function carriedOut(sandbox: Sandbox, call: Call, work: Work): Promise<Answer> {
  const before = await suffer(call, "before");
  if (work.kept !== undefined) {
    const spoilt = before ?? (await suffer(call, "after"));
    // An answer nobody remembers spoils a repeated one too.
    if (spoilt?.remember === false) return injected(sandbox, call, { work, fault: spoilt });
    call.replayed = work.kept;
    return work.kept;
  }
  const answer =
    before === undefined ? execution(sandbox, call, work) : injected(sandbox, call, { work, fault: before });
  await sandbox.store.flushed();
  const after = await suffer(call, "after");
  if (after === undefined) return answer;
  const spoiled = injected(sandbox, call, { work, fault: after });
  await sandbox.store.flushed();
  return spoiled;
}

/** Lives through the faults of one moment; gives back an answer fault, if that is one of them. */
async function suffer(call: Call, moment: "after" | "before"): Promise<HttpFault | undefined> {
  const now = call.faults.filter(({ when = "before" }) => when === moment);
  for (const { kind, ms = 0 } of now) if (kind === "delay") await sleep(ms);
  if (now.some(({ kind }) => kind === "drop")) throw new Dropped();
  return now.find(({ kind }) => kind === "answer");
}

function execution(sandbox: Sandbox, call: Call, { execute, id, keyed }: Work): Answer {
  const request = { id: call.requestId, idempotency_key: call.key ?? null };
  try {
    return inTurn(sandbox, { request }, (turn) => {
      const answer = { requestId: call.requestId, status: 200, body: JSON.stringify(execute(turn, id), null, 2) };
      if (keyed !== undefined) remember(turn, keyed, answer);
      return answer;
    });
  } catch (error) {
    const answer = failed(sandbox, call, error);
    if (keyed !== undefined) inTurn(sandbox, { request }, (turn) => remember(turn, keyed, answer));
    return answer;
  }
}

function injected(sandbox: Sandbox, call: Call, { work, fault }: { work: Work; fault: HttpFault }): Answer {
  const status = fault.status ?? 500;
  const answer = failed(sandbox, call, injectedError(status));
  const { keyed } = work;
  if (keyed !== undefined && (fault.remember ?? status !== 429))
    inTurn(sandbox, {}, (turn) => remember(turn, keyed, answer));
  return answer;
}

function failed(sandbox: Sandbox, call: Call, error: unknown): Answer {
  const known =
    error instanceof StripeError
      ? error
      : new StripeError(500, "The sandbox failed; its log says why.", { type: "api_error" });
  if (known !== error)
    sandbox.log(
      `${call.requestId} ${call.method} ${call.path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  return { requestId: call.requestId, status: known.status, body: JSON.stringify(errorBody(known), null, 2) };
}

function send(response: ServerResponse, call: Call, answer: Answer): void {
  response.writeHead(answer.status, {
    "Content-Type": "application/json",
    "Cache-Control": "no-cache, no-store",
    "Request-Id": call.requestId,
    "X-Content-Type-Options": "nosniff",
    ...(call.key === undefined ? {} : { "Idempotency-Key": encodeURI(call.key), "Original-Request": answer.requestId }),
    ...(call.replayed === undefined ? {} : { "Idempotent-Replayed": "true" }),
    ...(answer.status === 401 ? { "WWW-Authenticate": 'Basic realm="Stripe"' } : {}),
    ...(answer.status === 413 ? { Connection: "close" } : {}),
  });
  response.end(answer.body);
}

function log(sandbox: Sandbox, call: Call, end: { status: number | "dropped"; ms: number }): void {
  sandbox.requests.add({
    id: call.requestId,
    at: new Date(sandbox.clock.nowMs()).toISOString(),
    method: call.method,
    path: call.path.slice(0, 300),
    params: JSON.stringify(call.form).slice(0, 2_000),
    idempotencyKey: call.key?.slice(0, 255) ?? null,
    replayed: call.replayed !== undefined,
    faults: call.faults.map(({ kind, when = "before" }) => `${kind} ${when}`),
    ...end,
  });
}
