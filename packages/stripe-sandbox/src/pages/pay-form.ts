import type { CheckoutSession } from "../objects/checkout-session.ts";
import type { CardAttempt } from "../payments/attempt.ts";
import { digitsOf, expiryOf, isPast, passesLuhn } from "../payments/card-number.ts";
import { cardByNumber, spaced } from "../payments/test-cards.ts";

export type FieldName = "billingName" | "cardCvc" | "cardExpiry" | "cardNumber" | "email";

/** What stands in the form, as typed. */
export interface Typed extends Record<FieldName, string> {
  testNumber: string;
  challenge: string;
  tell: string;
}

export type Complaints = Partial<Record<FieldName, string>>;

/** The form as first shown: a good test card is filled in. */
export function blankForm(session: CheckoutSession, name: string | null, nowMs: number): Typed {
  const year = String((new Date(nowMs).getFullYear() + 5) % 100).padStart(2, "0");
  return {
    email: session.customer_details?.email ?? "",
    cardNumber: spaced("4242424242424242"),
    cardExpiry: `04 / ${year}`,
    cardCvc: "123",
    billingName: name ?? "",
    testNumber: "4242424242424242",
    challenge: "show",
    tell: "now",
  };
}

export function typedForm(form: URLSearchParams): Typed {
  const of = (name: string, fallback = "") => (form.get(name) ?? fallback).slice(0, 300);
  return {
    email: of("email"),
    cardNumber: chosenNumber(of("cardNumber"), of("testNumber"), form),
    cardExpiry: of("cardExpiry"),
    cardCvc: of("cardCvc"),
    billingName: of("billingName"),
    testNumber: of("testNumber"),
    challenge: of("challenge", "show"),
    tell: of("tell", "now"),
  };
}

/** Without script: a number typed wins over one chosen, a newly chosen one wins over what was filled in. */
function chosenNumber(typed: string, chosen: string, form: URLSearchParams): string {
  const untouched = form.get("shownNumber") === typed;
  const moved = chosen !== "" && form.get("shownChoice") !== chosen;
  return moved && (untouched || typed === "") && cardByNumber(chosen) !== undefined ? spaced(chosen) : typed;
}

/** Checks the form before any payment is tried. Gives the attempt, or what is wrong at which field. */
export function checkForm(typed: Typed, nowSeconds: number): CardAttempt | Complaints {
  const complaints: Complaints = {};
  const number = digitsOf(typed.cardNumber);
  const expiry = expiryOf(typed.cardExpiry);
  if (typed.email !== "" && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(typed.email))
    complaints.email = "This is not an email address.";
  if (typed.email === "") complaints.email = "The email is missing.";
  if (number === "") complaints.cardNumber = "The card number is missing.";
  else if (number === undefined) complaints.cardNumber = "A card number has digits only.";
  else if (!passesLuhn(number)) complaints.cardNumber = "Your card number is invalid: a digit is missing or mistyped.";
  if (typed.cardExpiry.trim() === "") complaints.cardExpiry = "The expiry is missing.";
  else if (expiry === undefined) complaints.cardExpiry = "Type the expiry as month and year, like 04 / 31.";
  else if (isPast(expiry, nowSeconds)) complaints.cardExpiry = "Your card’s expiry is in the past.";
  const cvc = cvcComplaint(typed.cardCvc.trim(), number ?? "");
  if (cvc !== undefined) complaints.cardCvc = cvc;
  if (number === undefined || expiry === undefined || Object.keys(complaints).length > 0) return complaints;
  return {
    method: "card",
    number,
    expiry,
    name: typed.billingName.trim() === "" ? null : typed.billingName.trim(),
    email: typed.email,
    challenge: challengeOf(typed.challenge),
  };
}

export function isAttempt(checked: CardAttempt | Complaints): checked is CardAttempt {
  return "method" in checked;
}

function cvcComplaint(cvc: string, number: string): string | undefined {
  const digits = /^3[47]/.test(number) ? 4 : 3;
  if (cvc === "") return "The security code is missing.";
  return new RegExp(`^\\d{${digits}}$`).test(cvc)
    ? undefined
    : `The security code has ${digits === 4 ? "four" : "three"} digits.`;
}

function challengeOf(text: string): CardAttempt["challenge"] {
  return text === "pass" || text === "fail" || text === "walk-off" ? text : "show";
}
