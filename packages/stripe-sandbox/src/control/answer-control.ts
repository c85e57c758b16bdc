import type { IncomingMessage, ServerResponse } from "node:http";
import type { EventFault } from "../faults/event-faults.ts";
import type { HttpFault } from "../faults/http-faults.ts";
import type { RefundOutcome } from "../faults/refund-faults.ts";
import type { Sandbox } from "../sandbox.ts";
import { readBody } from "../server/read-body.ts";
import { errorBody, StripeError } from "../wire/stripe-error.ts";
import { type Control, newControl } from "./control.ts";
import { refuseStrangers } from "./guard.ts";
import type { PayOrder } from "./pay-order.ts";
import { readJson } from "./read-json.ts";

type Switch = (control: Control, body: string, id: string) => unknown;

const httpFault = {
  kind: ["answer", "delay", "drop"],
  when: ["after", "before"],
  ms: "number",
  status: [402, 429, 500],
  remember: "boolean",
  method: "string",
  path: "string",
  times: "number",
} as const;
const eventFault = {
  types: "strings",
  times: "number",
  copies: "number",
  delaySeconds: "number",
  hold: "boolean",
  never: "boolean",
  reversed: "boolean",
  tamper: "boolean",
} as const;
const payOrder = {
  card: "string",
  method: ["card", "debit"],
  outcome: ["fail", "succeed"],
  email: "string",
  name: "string",
  challenge: ["fail", "pass", "show"],
  tell: ["late", "never", "now", "twice-reversed"],
} as const;

const SWITCHES: Record<string, Switch> = {
  "GET /_sandbox/state": (control) => control.state(),
  "POST /_sandbox/reset": (control) => control.reset(),
  "GET /_sandbox/clock": (control) => control.state().clock,
  "POST /_sandbox/clock": moveClock,
  "GET /_sandbox/faults": (control) => control.state().faults.http,
  "POST /_sandbox/faults": (control, body) => control.faults.add(checkedFault(readJson<HttpFault>(body, httpFault))),
  "DELETE /_sandbox/faults": (control) => control.faults.clear(),
  "GET /_sandbox/events/faults": (control) => control.state().faults.events,
  "POST /_sandbox/events/faults": (control, body) =>
    control.events.disturb(checkedCopies(readJson<EventFault>(body, eventFault))),
  "DELETE /_sandbox/events/faults": (control) => control.events.calm(),
  "POST /_sandbox/events/flush": async (control, body) => {
    const { order } = readJson<{ order?: "as-made" | "reversed" }>(body, { order: ["as-made", "reversed"] });
    return { sent: await control.events.flush(order) };
  },
  "POST /_sandbox/events/settled": (control) => control.events.settled(),
  "POST /_sandbox/events/:id/resend": async (control, _body, id) => ({ sent: await control.events.resend(id) }),
  "POST /_sandbox/refunds/outcome": (control, body) => {
    const asked = readJson<{ outcome?: RefundOutcome; times?: number }>(body, {
      outcome: ["fail-later", "pending", "requires_action", "succeeded"],
      times: "number",
    });
    if (asked.outcome === undefined) throw new StripeError(400, "The key outcome is missing.");
    control.refunds.decide(asked.outcome, asked.times);
  },
  "DELETE /_sandbox/refunds/outcome": (control) => control.refunds.undecide(),
  "POST /_sandbox/refunds/:id/fail": (control, body, id) =>
    control.refunds.fail(id, readJson<{ reason?: string }>(body, { reason: "string" }).reason),
  "POST /_sandbox/refunds/:id/succeed": (control, _body, id) => control.refunds.succeed(id),
  "POST /_sandbox/disputes/:id/open": (control, body, id) =>
    control.disputes.open(id, readJson<{ reason?: string }>(body, { reason: "string" }).reason),
  "POST /_sandbox/disputes/:id/win": (control, _body, id) => control.disputes.close(id, "won"),
  "POST /_sandbox/disputes/:id/lose": (control, _body, id) => control.disputes.close(id, "lost"),
  "POST /_sandbox/sessions/:id/pay": (control, body, id) =>
    control.sessions.pay(id, readJson<PayOrder>(body, payOrder)),
  "POST /_sandbox/sessions/:id/expire": (control, _body, id) => control.sessions.expire(id),
  "POST /_sandbox/async/:id/succeed": (control, _body, id) => control.sessions.settle(id, "succeed"),
  "POST /_sandbox/async/:id/fail": (control, _body, id) => control.sessions.settle(id, "fail"),
  "POST /_sandbox/endpoints": async (control, body) => {
    const asked = readJson<{ url?: string; events?: string[]; secret?: string }>(body, {
      url: "string",
      events: "strings",
      secret: "string",
    });
    const { url, ...options } = asked;
    if (url === undefined || !URL.canParse(url)) throw new StripeError(400, "The key url wants an address.");
    return { id: await control.listen(url, options) };
  },
};

async function moveClock(control: Control, body: string): Promise<unknown> {
  const asked = readJson<{ advanceSeconds?: number; reset?: boolean; set?: number | string }>(body, {
    advanceSeconds: "number",
    reset: "boolean",
    set: "instant",
  });
  if (Object.keys(asked).length !== 1) throw new StripeError(400, "Give one of advanceSeconds, set and reset.");
  if (asked.advanceSeconds !== undefined) await control.clock.advance(asked.advanceSeconds);
  else if (asked.set !== undefined) await control.clock.set(asked.set);
  else if (asked.reset === true) await control.clock.reset();
  return control.state().clock;
}

function checkedFault(fault: HttpFault): HttpFault {
  if ((fault as Partial<HttpFault>).kind === undefined)
    throw new StripeError(400, "The key kind is missing: answer, delay or drop.");
  if ((fault.ms ?? 0) < 0 || (fault.ms ?? 0) > 600_000)
    throw new StripeError(400, "The key ms must be between 0 and 600000.");
  if (fault.kind === "answer" && fault.status === undefined)
    throw new StripeError(400, "The key status is missing: 402, 429 or 500.");
  return fault;
}

function checkedCopies(fault: EventFault): EventFault {
  const copies = fault.copies ?? 1;
  if (!Number.isInteger(copies) || copies < 1 || copies > 20)
    throw new StripeError(400, "The key copies must be a whole number from 1 to 20.");
  return fault;
}

/** Answers the switches for tests under `/_sandbox`, in JSON. */
export async function answerControl(
  sandbox: Sandbox,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let status = 200;
  let answer: unknown;
  try {
    refuseStrangers(request);
    const path = (request.url ?? "").split("?", 1)[0] ?? "";
    const { act, id } = findSwitch(request.method ?? "GET", path);
    answer = (await act(newControl(sandbox), await readBody(request), id)) ?? { done: true };
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    status = error.status;
    answer = errorBody(error);
  }
  response.writeHead(status, {
    "Content-Type": "application/json",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
  response.end(JSON.stringify(answer, null, 2));
}

function findSwitch(method: string, path: string): { act: Switch; id: string } {
  const plain = SWITCHES[`${method} ${path}`];
  if (plain !== undefined) return { act: plain, id: "" };
  const parts = path.split("/");
  const id = parts[3] ?? "";
  const named = SWITCHES[`${method} ${[...parts.slice(0, 3), ":id", ...parts.slice(4)].join("/")}`];
  if (named === undefined)
    throw new StripeError(
      404,
      `No such switch: ${method} ${path.slice(0, 120)}. Known: ${Object.keys(SWITCHES).join("; ")}.`,
    );
  return { act: named, id };
}
