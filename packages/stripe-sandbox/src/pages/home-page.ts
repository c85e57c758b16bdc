import { spaced, TEST_CARDS } from "../payments/test-cards.ts";
import type { CheckoutSession } from "../objects/checkout-session.ts";
import type { Sandbox } from "../sandbox.ts";
import { money } from "../wire/currency.ts";
import { type Html, html } from "./html.ts";
import { longTime, type Page, shortId } from "./layout.ts";

const RECENT = 20;

/** What this is, what was paid lately, and with which numbers to pay. */
export function homePage(sandbox: Sandbox): Page {
  const sessions = sandbox.store.all("sessions").slice(-RECENT).reverse();
  return {
    status: 200,
    title: "Stripe sandbox",
    main: html`<main class="home">
  <h1>A local Stripe</h1>
  <p>This process stands in for Stripe while a shop is developed and tested: the API calls the shop makes, the page where shoppers pay, and the events the shop is told. It knows no real card and moves no money.</p>
  <p class="note">API at <code>${sandbox.settings.publicUrl}/v1</code>. Switches for tests under <code>/_sandbox</code>, everything it knows at <a href="/_sandbox/state">/_sandbox/state</a>. ${sandbox.store.count("events")} events so far, ${sandbox.store.count("endpoints")} webhook endpoints.</p>
  <h2>Recent sessions</h2>
  ${sessions.length === 0 ? html`<p class="note">None yet. A session appears here when the shop sends a shopper to pay.</p>` : sessionTable(sessions)}
  <h2>Test cards</h2>
  <p class="note">Any expiry in the future, any security code of three digits.</p>
  <div class="scroll"><table class="table"><thead><tr><th>Number</th><th>What happens</th></tr></thead><tbody>${TEST_CARDS.map(({ number, says }) => html`<tr><td><code>${spaced(number)}</code></td><td>${says}</td></tr>`)}</tbody></table></div>
</main>`,
  };
}

function sessionTable(sessions: CheckoutSession[]): Html {
  const rows = sessions.map((each) => {
    const name = html`<code>${shortId(each.id)}</code>`;
    return html`<tr><td>${each.status === "open" ? html`<a href="/c/pay/${each.id}">${name}</a>` : name}</td><td>${each.client_reference_id ?? ""}</td><td class="num">${money(each.amount_total, each.currency)}</td><td>${each.status}, ${each.payment_status.replaceAll("_", " ")}</td><td class="wide">${longTime(each.created * 1_000)}</td></tr>`;
  });
  return html`<div class="scroll"><table class="table"><thead><tr><th>Session</th><th>Order</th><th class="num">Total</th><th>State</th><th class="wide">Made</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
