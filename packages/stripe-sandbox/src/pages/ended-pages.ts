import type { CheckoutSession } from "../objects/checkout-session.ts";
import { money } from "../wire/currency.ts";
import { type Html, html } from "./html.ts";
import { longTime, type Page } from "./layout.ts";

/** A session that is over says so: paid, on its way, or expired. */
export function endedPage(session: CheckoutSession): Page {
  return session.status === "expired" ? expiredPage(session) : completePage(session);
}

function expiredPage(session: CheckoutSession): Page {
  const back =
    session.cancel_url !== null && html`<a class="primary" href="${session.cancel_url}">Go back to the shop</a>`;
  return ended(410, session, {
    title: "Expired",
    heading: "This page has expired",
    text: html`Nothing was paid, and nothing can be paid here any more. It was open until ${longTime(session.expires_at * 1_000)} at the latest.`,
    act: back === false ? undefined : back,
  });
}

function completePage(session: CheckoutSession): Page {
  const sum = money(session.amount_total, session.currency);
  const text =
    session.payment_status === "unpaid"
      ? html`A bank debit of <b>${sum}</b> is on its way or was refused. It cannot be paid a second time.`
      : html`<b>${sum}</b> was paid in the sandbox. It cannot be paid a second time.`;
  const act = html`<a class="primary" href="${successAddress(session)}">Go on to the shop</a>`;
  return ended(200, session, { title: "Already paid", heading: "This is already paid", text, act });
}

interface End {
  readonly title: string;
  readonly heading: string;
  readonly text: Html;
  readonly act: Html | undefined;
}

function ended(status: number, session: CheckoutSession, { title, heading, text, act }: End): Page {
  const order = session.client_reference_id !== null && html`<p class="note">Order ${session.client_reference_id}.</p>`;
  const heads =
    session.status === "complete" && session.payment_status === "unpaid" ? "This order is already placed" : heading;
  return {
    status,
    title,
    session: session.id,
    main: html`<main class="panel"><h1>${heads}</h1><p>${text}</p>${order}${act !== undefined && html`<div class="stack">${act}</div>`}</main>`,
  };
}

export function unknownPage(): Page {
  return {
    status: 404,
    title: "Not found",
    main: html`<main class="panel"><h1>There is no such page</h1><p>The sandbox does not know this address. A checkout session is forgotten when the sandbox is reset or started on another folder. Nothing was paid.</p><div class="stack"><a class="second" href="/">What the sandbox knows</a></div></main>`,
  };
}

/** The shop's page after paying, with the session's id put in. */
export function successAddress(session: CheckoutSession): string {
  return session.success_url.replaceAll("{CHECKOUT_SESSION_ID}", session.id);
}
