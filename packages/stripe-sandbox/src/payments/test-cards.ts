export interface Decline {
  readonly code: string;
  readonly decline_code?: string;
  readonly message: string;
  /** The field of the pay page the message belongs to. */
  readonly field: "cardCvc" | "cardExpiry" | "cardNumber";
}

type RefundFate = "fails-later" | "pending-first";

export interface TestCard {
  readonly number: string;
  readonly says: string;
  /** Shown among the numbers to choose from on the pay page. */
  readonly offered?: true;
  readonly decline?: Decline;
  readonly challenge?: true;
  readonly refund?: RefundFate;
}

const DECLINED = "Your card was declined.";
const noFunds: Decline = {
  code: "card_declined",
  decline_code: "insufficient_funds",
  message: "Your card has insufficient funds.",
  field: "cardNumber",
};

function declined(reason: string): Decline {
  return { code: "card_declined", decline_code: reason, message: DECLINED, field: "cardNumber" };
}

/** Stripe's test card numbers and what each of them does. */
export const TEST_CARDS: readonly TestCard[] = [
  { number: "4242424242424242", says: "Paid at once", offered: true },
  { number: "5555555555554444", says: "Paid at once", offered: true },
  {
    number: "4000000000000002",
    says: "Declined, no reason given",
    offered: true,
    decline: declined("generic_decline"),
  },
  { number: "4000000000009995", says: "Declined, not enough money", offered: true, decline: noFunds },
  { number: "4000002500003155", says: "Asks for 3-D Secure", offered: true, challenge: true },
  {
    number: "4000000000000069",
    says: "Declined, card has expired",
    offered: true,
    decline: { code: "expired_card", message: "Your card has expired.", field: "cardExpiry" },
  },
  {
    number: "4000000000000127",
    says: "Declined, wrong security code",
    decline: { code: "incorrect_cvc", message: "Your card's security code is incorrect.", field: "cardCvc" },
  },
  {
    number: "4000000000000119",
    says: "Declined, the network has a fault",
    decline: {
      code: "processing_error",
      message: "An error occurred while processing your card. Try again in a little bit.",
      field: "cardNumber",
    },
  },
  { number: "4000000000009987", says: "Declined, lost card", decline: declined("lost_card") },
  { number: "4000000000009979", says: "Declined, stolen card", decline: declined("stolen_card") },
  { number: "4000000000003220", says: "Asks for 3-D Secure", challenge: true },
  { number: "4000000000005126", says: "Paid; a refund fails later", refund: "fails-later" },
  { number: "4000000000007726", says: "Paid; a refund is pending first", refund: "pending-first" },
  { number: "4000056655665556", says: "Paid at once, debit card" },
  { number: "2223003122003222", says: "Paid at once" },
  { number: "378282246310005", says: "Paid at once, four-digit code" },
  { number: "6011111111111117", says: "Paid at once" },
  { number: "3056930009020004", says: "Paid at once" },
  { number: "3566002020360505", says: "Paid at once" },
];

/** Test mode refuses real numbers, and so does the sandbox. */
export const NOT_A_TEST_CARD: Decline = {
  code: "card_declined",
  decline_code: "test_mode_live_card",
  message: "Your card was declined. Your request was in test mode, but used a non test card.",
  field: "cardNumber",
};

export function cardByNumber(digits: string): TestCard | undefined {
  return TEST_CARDS.find(({ number }) => number === digits);
}

export function spaced(digits: string): string {
  if (digits.length === 15) return digits.replace(/^(.{4})(.{6})/, "$1 $2 ");
  return digits.replaceAll(/(.{4})(?=.)/g, "$1 ");
}
