import type { Checkout, CheckoutSession } from "../objects/checkout-session.ts";
import type { Sandbox } from "../sandbox.ts";
import { DELAYED_METHODS } from "../payments/settle-debit.ts";
import { spaced, TEST_CARDS } from "../payments/test-cards.ts";
import { money } from "../wire/currency.ts";
import { type Html, html } from "./html.ts";
import { clockTime, type Page, soonTime } from "./layout.ts";
import type { Complaints, FieldName, Typed } from "./pay-form.ts";

export interface Shown {
  readonly session: CheckoutSession;
  readonly checkout: Checkout;
  readonly typed: Typed;
  readonly complaints: Complaints;
  readonly failure?:
    | { code: string; reason: string | undefined; message: string; attempts: number; field: FieldName }
    | undefined;
  /** Filled in by us: typing replaces it. */
  readonly prefilled: boolean;
}

/** The pay page of an open session, before or after a refused try. */
export function payPage(sandbox: Sandbox, shown: Shown, status: number): Page {
  const { session } = shown;
  const total = money(session.amount_total, session.currency);
  return {
    status,
    title: shown.failure === undefined ? `Pay ${total}` : "Declined",
    session: session.id,
    leadsTo: [session.success_url, session.cancel_url],
    main: html`<main class="pay-page">
  <section>${summary(sandbox, shown)}</section>
  ${session.amount_total === 0 ? freeForm(shown) : cardForm(sandbox, shown)}
</main>`,
  };
}

function summary(sandbox: Sandbox, { session, checkout }: Shown): Html {
  const { currency } = session;
  const expires = soonTime(session.expires_at * 1_000, sandbox.clock.nowMs());
  const lines = checkout.lines.map((line) => {
    const each =
      line.price.unit_amount === null
        ? `${line.quantity} together`
        : `${line.quantity} × ${money(line.price.unit_amount, currency)}`;
    return html`<li><span>${line.description}<small>${each}</small></span><span>${money(line.amount_subtotal, currency)}</span></li>`;
  });
  const discount = session.total_details.amount_discount;
  return html`<p class="merchant">${sandbox.settings.shopName}</p><p class="total">${money(session.amount_total, currency)}</p>
    <ul class="lines">${lines}${discount > 0 && html`<li><span>Discount</span><span>−${money(discount, currency)}</span></li>`}${deliveryLine(sandbox, session)}<li class="sum"><span>Total due</span><span>${money(session.amount_total, currency)}</span></li></ul>
    ${deliveryChoice(sandbox, session)}
    <p class="note">${session.client_reference_id !== null && `Order ${session.client_reference_id}. `}This page expires at ${expires}.</p>
    ${session.cancel_url !== null && html`<p><a class="back" href="${session.cancel_url}">Cancel and go back to the shop</a></p>`}`;
}

function deliveryLine({ store }: Sandbox, session: CheckoutSession): Html | undefined {
  if (session.shipping_cost === null) return undefined;
  const rate = store.get("shippingRates", session.shipping_cost.shipping_rate);
  return html`<li><span>${rate?.display_name ?? "Delivery"}</span><span>${money(session.shipping_cost.amount_total, session.currency)}</span></li>`;
}

function deliveryChoice({ store }: Sandbox, session: CheckoutSession): Html | undefined {
  if (session.shipping_options.length < 2) return undefined;
  const options = session.shipping_options.map(({ shipping_rate: id, shipping_amount: amount }) => {
    const chosen = session.shipping_cost?.shipping_rate === id && html`checked`;
    return html`<label><input type="radio" name="shippingRate" value="${id}" ${chosen}> ${store.get("shippingRates", id)?.display_name}, ${money(amount, session.currency)}</label>`;
  });
  return html`<form class="stack" method="post" action="/c/pay/${session.id}/delivery"><fieldset><legend>Delivery</legend><div class="options">${options}</div></fieldset><button class="second">Use this delivery</button></form>`;
}

function freeForm({ session }: Shown): Html {
  return html`<form class="pay-form" method="post" action="/c/pay/${session.id}"><h1>Nothing to pay</h1><p class="note">The total is nothing, so no card is asked for.</p><button class="primary" data-testid="hosted-payment-submit-button">Complete the order in the sandbox</button></form>`;
}

function cardForm(sandbox: Sandbox, shown: Shown): Html {
  const { session, typed } = shown;
  const byCard = session.payment_method_types.includes("card");
  const byDebit = session.payment_method_types.some((type) => DELAYED_METHODS.includes(type));
  const fixed = session.customer_details?.email !== undefined && session.customer_details.email !== null;
  const debit =
    byDebit &&
    html`<button class="second" name="pay" value="debit" formnovalidate>Pay by bank debit instead (answers later)</button>`;
  if (!byCard) {
    return html`<form class="pay-form" method="post" action="/c/pay/${session.id}" novalidate><h1>Pay by bank debit</h1>${field(shown, "email", { label: "Email", readonly: fixed })}${debit}</form>`;
  }
  return html`<form class="pay-form" method="post" action="/c/pay/${session.id}" novalidate>
    <h1>Pay by card</h1>
    ${failureNote(shown)}
    ${field(shown, "email", { label: "Email", readonly: fixed })}
    ${field(shown, "cardNumber", { label: "Card number", numeric: true, note: triedAt(sandbox, shown) })}
    <div class="pair">${field(shown, "cardExpiry", { label: "Expiry", numeric: true })}${field(shown, "cardCvc", { label: "Security code", numeric: true })}</div>
    ${field(shown, "billingName", { label: "Name on card" })}
    <input type="hidden" name="shownNumber" value="${typed.cardNumber}"><input type="hidden" name="shownChoice" value="${choiceOf(typed)}">
    <fieldset><legend>Test numbers: choose one to fill it in</legend>${TEST_CARDS.filter(({ offered }) => offered).map((card) => testNumber(card, typed))}</fieldset>
    ${options("When 3-D Secure is asked for", { name: "challenge", chosen: typed.challenge, all: CHALLENGES })}
    ${options("Tell the shop", { name: "tell", chosen: typed.tell, all: TELLS })}
    <button class="primary" name="pay" value="card" data-testid="hosted-payment-submit-button">Pay ${money(session.amount_total, session.currency)} in the sandbox</button>
    ${debit}
  </form>`;
}

const CHALLENGES = [
  ["show", "Show the bank’s page"],
  ["pass", "Pass"],
  ["fail", "Fail"],
  ["walk-off", "Customer walks off"],
] as const;
const TELLS = [
  ["now", "At once"],
  ["late", "After 90 s"],
  ["twice-reversed", "Twice, reversed"],
  ["never", "Never"],
] as const;

function choiceOf(typed: Typed): string {
  const digits = typed.cardNumber.replaceAll(/\D/g, "");
  return TEST_CARDS.some(({ number, offered }) => offered === true && number === digits) ? digits : "";
}

function testNumber({ number, says }: (typeof TEST_CARDS)[number], typed: Typed): Html {
  const checked = choiceOf(typed) === number && html`checked`;
  return html`<label class="number"><input type="radio" name="testNumber" value="${number}" data-number="${spaced(number)}" ${checked}><code>${spaced(number)}</code><span>${says}</span></label>`;
}

interface Choice {
  readonly name: string;
  readonly chosen: string;
  readonly all: ReadonlyArray<readonly [string, string]>;
}

function options(legend: string, { name, chosen, all }: Choice): Html {
  const labels = all.map(
    ([value, label]) =>
      html`<label><input type="radio" name="${name}" value="${value}" ${value === chosen && html`checked`}> ${label}</label>`,
  );
  return html`<fieldset><legend>${legend}</legend><div class="options">${labels}</div></fieldset>`;
}

const TOLD: Record<string, string> = { late: "The shop will be told in 90 s", never: "The shop is not told" };

function failureNote({ failure, typed }: Shown): Html | undefined {
  if (failure === undefined) return undefined;
  return html`<p class="failure" role="alert"><b>${failure.message}</b> Code <code>${failure.code}</code>${failure.reason !== undefined && html`, reason <code>${failure.reason}</code>`}. ${TOLD[typed.tell] ?? "The shop has been told"}; you can try another number here.</p>`;
}

function triedAt(sandbox: Sandbox, { failure }: Shown): string | undefined {
  return failure === undefined
    ? undefined
    : `Declined at ${clockTime(sandbox.clock.nowMs())}. Try ${failure.attempts} of this session.`;
}

interface Look {
  readonly label: string;
  readonly readonly?: boolean;
  readonly numeric?: boolean;
  readonly note?: string | undefined;
}

function field(shown: Shown, name: FieldName, look: Look): Html {
  const own =
    shown.complaints[name] ??
    (shown.failure?.field === name && name !== "cardNumber" ? shown.failure.message : undefined);
  const complaint = own ?? look.note;
  const bad = complaint !== undefined && html`aria-invalid="true" aria-describedby="${name}-note"`;
  const firstBad = Object.keys(shown.complaints)[0] === name && html`autofocus`;
  return html`<label class="field" for="${name}">${look.label}<input id="${name}" name="${name}" ${name === "email" && html`type="email"`} ${look.numeric === true && html`inputmode="numeric"`} autocomplete="off" value="${shown.typed[name]}" ${look.readonly === true && html`readonly`} ${shown.prefilled && html`class="prefilled"`} ${bad} ${firstBad}>${complaint !== undefined && html`<span class="bad" id="${name}-note">${complaint}</span>`}</label>`;
}
