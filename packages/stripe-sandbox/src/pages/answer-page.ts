import type { IncomingMessage, ServerResponse } from "node:http";
import type { CheckoutSession, TellMode } from "../objects/checkout-session.ts";
import { answerChallenge, leaveChallenge } from "../payments/answer-challenge.ts";
import type { Outcome } from "../payments/attempt.ts";
import { paySession } from "../payments/pay-session.ts";
import { inTurn, type Sandbox } from "../sandbox.ts";
import { CHALLENGE_SECONDS } from "../settings.ts";
import { readBody } from "../server/read-body.ts";
import { StripeError } from "../wire/stripe-error.ts";
import { challengePage, debitPage, walkedOffPage } from "./bank-pages.ts";
import { chooseDelivery } from "./choose-delivery.ts";
import { endedPage, successAddress, unknownPage } from "./ended-pages.ts";
import { homePage } from "./home-page.ts";
import { type Page, sendPage } from "./layout.ts";
import { blankForm, checkForm, isAttempt, type Typed, typedForm } from "./pay-form.ts";
import { payPage } from "./pay-page.ts";
import { SANDBOX_CSS } from "./sandbox-css.ts";
import { SANDBOX_JS } from "./sandbox-js.ts";

type Answer = Page | { readonly goTo: string };

/** Answers what people open in a browser: the pay page and its neighbors, and the page about the sandbox. */
export async function answerPage(sandbox: Sandbox, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  if (sendAsset(path, response)) return;
  sandbox.wake();
  const answer = await answerTo(sandbox, request, path);
  await sandbox.store.flushed();
  if ("goTo" in answer) {
    response.writeHead(303, { Location: answer.goTo, "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" });
    response.end();
  } else {
    sendPage(sandbox, response, answer);
  }
}

function sendAsset(path: string, response: ServerResponse): boolean {
  const assets: Record<string, readonly [string, string]> = {
    "/assets/sandbox.css": ["text/css", SANDBOX_CSS],
    "/assets/sandbox.js": ["text/javascript", SANDBOX_JS],
    "/favicon.ico": ["image/x-icon", ""],
  };
  const asset = assets[path];
  if (asset === undefined) return false;
  response.writeHead(asset[1] === "" ? 204 : 200, {
    "Content-Type": `${asset[0]}; charset=utf-8`,
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
  });
  response.end(asset[1]);
  return true;
}

async function answerTo(sandbox: Sandbox, request: IncomingMessage, path: string): Promise<Answer> {
  const reading = request.method === "GET" || request.method === "HEAD";
  if (path === "/" && reading) return homePage(sandbox);
  const [, c, pay, id = "", part, detail = ""] = path.split("/");
  const session = c === "c" && pay === "pay" ? sandbox.store.get("sessions", id) : undefined;
  if (session === undefined || (!reading && request.method !== "POST")) return unknownPage();
  if (reading) return session.status === "open" ? openPage(sandbox, session, { part, detail }) : endedPage(session);
  let form: URLSearchParams;
  try {
    form = new URLSearchParams(await readBody(request));
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    return freshPage(sandbox, session, error.status);
  }
  const now = sandbox.store.get("sessions", id) ?? session;
  if (now.status !== "open") return now.status === "complete" ? { goTo: successAddress(now) } : endedPage(now);
  return posted(sandbox, { session: now, part, detail, form });
}

function openPage(
  sandbox: Sandbox,
  session: CheckoutSession,
  at: { part: string | undefined; detail: string },
): Answer {
  if (at.part === undefined) return freshPage(sandbox, session, 200);
  const challenge = sandbox.store.get("checkouts", session.id)?.challenge;
  if (at.part !== "bank" || challenge?.id !== at.detail) return { goTo: `/c/pay/${session.id}` };
  return challengePage(sandbox, {
    session,
    challenge: challenge.id,
    method: sandbox.store.get("paymentMethods", challenge.paymentMethod),
  });
}

function freshPage(sandbox: Sandbox, session: CheckoutSession, status: number): Page {
  const checkout = sandbox.store.get("checkouts", session.id);
  if (checkout === undefined) return unknownPage();
  const name = session.customer_details?.name ?? checkout.intentData.shipping?.name ?? null;
  const typed = blankForm(session, name, sandbox.clock.nowMs());
  return payPage(sandbox, { session, checkout, typed, complaints: {}, prefilled: true }, status);
}

interface Posted {
  readonly session: CheckoutSession;
  readonly part: string | undefined;
  readonly detail: string;
  readonly form: URLSearchParams;
}

function posted(sandbox: Sandbox, sent: Posted): Answer {
  const { session, part, form } = sent;
  if (part === "delivery") {
    inTurn(sandbox, {}, (turn) => chooseDelivery(turn, session.id, form.get("shippingRate") ?? ""));
    return { goTo: `/c/pay/${session.id}` };
  }
  if (part === "bank") return bankAnswered(sandbox, sent);
  if (part === "debit") return debitChosen(sandbox, sent);
  return part === undefined ? cardSent(sandbox, sent) : unknownPage();
}

function cardSent(sandbox: Sandbox, { session, form }: Posted): Answer {
  const known = session.customer_details?.email;
  const given = typedForm(form);
  const typed: Typed = { ...given, email: known ?? given.email };
  if (form.get("pay") === "debit") {
    return debitPage(sandbox, {
      session,
      email: typed.email,
      name: typed.billingName,
      tell: typed.tell,
      complaint: undefined,
    });
  }
  const checkout = sandbox.store.get("checkouts", session.id);
  if (checkout === undefined) return unknownPage();
  if (session.amount_total === 0) return afterwards(sandbox, free(sandbox, session), typed);
  const attempt = checkForm(typed, sandbox.clock.now());
  if (!isAttempt(attempt))
    return payPage(sandbox, { session, checkout, typed, complaints: attempt, prefilled: false }, 422);
  const outcome = inTurn(sandbox, { tell: tellOf(typed.tell) }, (turn) => paySession(turn, session.id, attempt));
  if (outcome.kind === "challenge" && attempt.challenge === "walk-off")
    return walkedOffPage(outcome.session, undefined);
  return afterwards(sandbox, outcome, typed);
}

function free(sandbox: Sandbox, session: CheckoutSession): Outcome {
  return inTurn(sandbox, {}, (turn) =>
    paySession(turn, session.id, { method: "debit", name: null, email: null, outcome: undefined }),
  );
}

function bankAnswered(sandbox: Sandbox, { session, detail, form }: Posted): Answer {
  const open = sandbox.store.get("checkouts", session.id)?.challenge;
  if (open?.id !== detail) return { goTo: `/c/pay/${session.id}` };
  const said = form.get("answer");
  if (said === "time-out") {
    inTurn(sandbox, {}, (turn) => leaveChallenge(turn, detail));
    return walkedOffPage(session, CHALLENGE_SECONDS / 60);
  }
  if (said !== "approve" && said !== "fail" && said !== "cancel")
    return { goTo: `/c/pay/${session.id}/bank/${detail}` };
  const number = sandbox.store.get("paymentMethods", open.paymentMethod)?.card?.last4 ?? "";
  const typed = {
    ...blankForm(session, open.name, sandbox.clock.nowMs()),
    cardNumber: numberEnding(number),
    billingName: open.name ?? "",
  };
  const answer = said === "approve" ? "approve" : "fail";
  const outcome = inTurn(sandbox, { tell: open.tell }, (turn) =>
    answerChallenge(turn, { sessionId: session.id, challenge: detail, answer }),
  );
  return afterwards(sandbox, outcome, { ...typed, email: open.email ?? typed.email });
}

function numberEnding(last4: string): string {
  return last4 === "3220" ? "4000 0000 0000 3220" : "4000 0025 0000 3155";
}

function debitChosen(sandbox: Sandbox, { session, form }: Posted): Answer {
  const typed = typedForm(form);
  const email = session.customer_details?.email ?? typed.email;
  if (!/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email)) {
    const complaint = email === "" ? "The email is missing." : "This is not an email address.";
    return debitPage(sandbox, { session, email, name: typed.billingName, tell: typed.tell, complaint });
  }
  const said = form.get("outcome");
  const outcome = said === "succeed" || said === "fail" ? said : undefined;
  const name = typed.billingName === "" ? null : typed.billingName;
  const done = inTurn(sandbox, { tell: tellOf(typed.tell) }, (turn) =>
    paySession(turn, session.id, { method: "debit", name, email, outcome }),
  );
  return afterwards(sandbox, done, typed);
}

/** Where a try to pay leads: to the shop, to the bank, or back to the form with the reason. */
function afterwards(sandbox: Sandbox, outcome: Outcome, typed: Typed): Answer {
  if (outcome.kind === "unknown") return unknownPage();
  const { session } = outcome;
  if (outcome.kind === "paid" || outcome.kind === "processing") return { goTo: successAddress(session) };
  if (outcome.kind === "closed")
    return session.status === "complete" ? { goTo: successAddress(session) } : endedPage(session);
  if (outcome.kind === "challenge") return { goTo: `/c/pay/${session.id}/bank/${outcome.challenge}` };
  const checkout = sandbox.store.get("checkouts", session.id);
  if (checkout === undefined) return unknownPage();
  const { code, decline_code: reason, message, field } = outcome.decline;
  const failure = {
    code,
    reason,
    message: reason === "insufficient_funds" ? "Your card was declined." : message,
    attempts: outcome.attempts,
    field,
  };
  return payPage(sandbox, { session, checkout, typed, complaints: {}, failure, prefilled: false }, 402);
}

function tellOf(text: string): TellMode {
  return text === "late" || text === "never" || text === "twice-reversed" ? text : "now";
}
