import type { DerivationStep } from "@atelier/contract/cart";
import { type Formats, formatsFor } from "../formats.ts";
import { type Figure, oneLine, type Work } from "../letter.ts";
import type { MailLine, MailLocale, MailOrder, MailShop } from "../mail-data.ts";
import { type Messages, messagesFor } from "../messages/messages.ts";

export interface Voice {
  locale: MailLocale;
  say: Messages;
  format: Formats;
}

/** The words and figures one mail is written with. */
export function voiceOf(locale: MailLocale, data: { shop: MailShop; order: MailOrder }): Voice {
  return { locale, say: messagesFor(locale), format: formatsFor(locale, data.order.currency, data.shop.timeZone) };
}

/** The things of an order, as on their Labels. */
export function worksOf(voice: Voice, data: { shop: MailShop; order: MailOrder }): Work[] {
  return data.order.lines.map((line) => ({
    title: oneLine(line.title),
    detail: oneLine(line.detail),
    note: [countOf(voice, line), oneLine(line.note)].filter(Boolean).join(", "),
    amount: voice.format.money(line.lineMinor),
    // No mail makes its reader call at somebody else's door.
    picture: line.picture?.url.startsWith(`${data.shop.url}/`) ? line.picture : null,
  }));
}

function countOf(voice: Voice, line: MailLine): string {
  return line.quantity > 1 ? voice.say.pieces(line.quantity) : "";
}

/** How the total came about, one row per step; the total itself is said last, by the mail. */
export function sumsOf(voice: Voice, order: MailOrder): Figure[] {
  return order.totals.derivation
    .filter((step) => step.kind !== "total" && (step.kind !== "tax" || step.amountMinor !== 0))
    .map((step) => ({ label: stepLabel(voice, step), amount: voice.format.money(step.amountMinor) }));
}

function stepLabel({ say, format }: Voice, step: DerivationStep): string {
  if (step.kind === "goods") return say.goods;
  if (step.kind !== "tax") return oneLine(step.label);
  const rate = format.percent(step.rateBp ?? 0);
  return step.included ? say.taxIncluded(oneLine(step.label), rate) : say.taxAdded(oneLine(step.label), rate);
}

/** Who it goes to, as far as a mail may say: initials, name, town and the first part of the postcode. */
export function destinationOf(order: MailOrder): string {
  const address = order.shippingAddress;
  if (!address) return "";
  const names = oneLine(address.name).split(" ");
  const last = names.pop() ?? "";
  const initials = names.map((name) => `${[...name][0] ?? ""}.`).join(" ");
  const [outward = "", inward] = oneLine(address.postcode).split(" ");
  const town = [oneLine(address.city), inward ? outward : ""].filter(Boolean).join(" ");
  return [[initials, last].filter(Boolean).join(" "), town].filter(Boolean).join(", ");
}

/** What to call the reader: the first name, or nothing where there is none to be sure of. */
export function firstNameOf(order: MailOrder): string {
  const [first = "", second] = oneLine(order.shippingAddress?.name ?? "").split(" ");
  return second && /^\p{L}[\p{L}’'-]+$/u.test(first) ? first : "";
}

/** The chosen delivery and its promise in one sentence. */
export function deliveryOf(order: MailOrder): string {
  const promise = oneLine(order.shippingPromise).replace(/\.$/, "");
  const name = oneLine(order.shippingName);
  if (!name || !promise) return "";
  return `${name}: ${promise}.`;
}

/** Facts with something to say. */
export function knownFacts(facts: { label: string; value: string }[]): { label: string; value: string }[] {
  return facts.map(({ label, value }) => ({ label, value: oneLine(value) })).filter((fact) => fact.value !== "");
}

/** The colophon: who writes, from where, and why. */
export function footerOf(shop: MailShop, because: string): string[] {
  return [[shop.name, ...shop.address].map(oneLine).filter(Boolean).join(", "), because];
}
