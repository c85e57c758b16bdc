import type { CheckoutSession } from "../objects/checkout-session.ts";
import type { PaymentMethod } from "../objects/payment-method.ts";
import type { Sandbox } from "../sandbox.ts";
import { money } from "../wire/currency.ts";
import { html } from "./html.ts";
import type { Page } from "./layout.ts";

interface Asking {
  readonly session: CheckoutSession;
  readonly challenge: string;
  readonly method: PaymentMethod | undefined;
}

/** The bank's own page for 3-D Secure: whoever tests chooses what the customer does. */
export function challengePage({ settings }: Sandbox, { session, challenge, method }: Asking): Page {
  return {
    status: 200,
    title: "3-D Secure",
    session: session.id,
    leadsTo: [session.success_url, session.cancel_url],
    main: html`<main class="panel">
  <p class="merchant">Bank of Nowhere, test bank</p>
  <h1>Is this you?</h1>
  <p>${settings.shopName} asks for <b>${money(session.amount_total, session.currency)}</b> from the card ending <b>${method?.card?.last4 ?? ""}</b>. A real bank would ask for a code or a thumb here. Choose what the customer does.</p>
  <form class="stack" method="post" action="/c/pay/${session.id}/bank/${challenge}"><button class="primary" name="answer" value="approve" id="test-source-authorize-3ds">Approve</button><button class="second" name="answer" value="fail" id="test-source-fail-3ds">Fail the check</button><button class="second" name="answer" value="cancel">Cancel and go back</button><button class="second" name="answer" value="time-out">Let it time out (5 min)</button></form>
</main>`,
  };
}

/** The payment was left waiting for the bank. */
export function walkedOffPage(session: CheckoutSession, minutes: number | undefined): Page {
  const end =
    minutes === undefined
      ? "The payment stays open until the session expires."
      : `After ${minutes} minutes of the sandbox’s clock the check counts as failed.`;
  return {
    status: 200,
    title: "The bank waits",
    session: session.id,
    main: html`<main class="panel"><p class="merchant">Bank of Nowhere, test bank</p><h1>The bank is still waiting</h1><p>Nothing was paid. ${end}</p><div class="stack"><a class="second" href="/c/pay/${session.id}">Go back to the pay page</a></div></main>`,
  };
}

interface Debit {
  readonly session: CheckoutSession;
  readonly email: string;
  readonly name: string;
  readonly tell: string;
  readonly complaint: string | undefined;
}

/** A bank debit answers later: whoever tests chooses how. */
export function debitPage({ settings }: Sandbox, { session, email, name, tell, complaint }: Debit): Page {
  const seconds = settings.debitDelaySeconds;
  const bad = complaint !== undefined && html`aria-invalid="true" aria-describedby="email-note" autofocus`;
  return {
    status: complaint === undefined ? 200 : 422,
    title: "Bank debit",
    session: session.id,
    leadsTo: [session.success_url, session.cancel_url],
    main: html`<main class="panel">
  <p class="merchant">Bank of Nowhere, test bank</p>
  <h1>Pay by bank debit</h1>
  <p>${settings.shopName} asks for <b>${money(session.amount_total, session.currency)}</b>. The order is placed at once and the money comes later, or not. Choose what the bank says.</p>
  <form class="stack" method="post" action="/c/pay/${session.id}/debit" novalidate>
    <label class="field" for="email">Email<input id="email" name="email" type="email" autocomplete="off" value="${email}" ${session.customer_details?.email !== undefined && session.customer_details.email !== null && html`readonly`} ${bad}>${complaint !== undefined && html`<span class="bad" id="email-note">${complaint}</span>`}</label>
    <input type="hidden" name="billingName" value="${name}"><input type="hidden" name="tell" value="${tell}">
    <button class="primary" name="outcome" value="succeed">Paid after ${seconds} s</button><button class="second" name="outcome" value="fail">Refused after ${seconds} s</button><button class="second" name="outcome" value="wait">Wait until a test says so</button><a class="second" href="/c/pay/${session.id}">Go back to the card</a></form>
</main>`,
  };
}
