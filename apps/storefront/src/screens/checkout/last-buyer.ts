import { readDraft } from "./checkout-draft.ts";

export type Buyer = { email: string; name: string };

let last: Buyer | undefined;

/** Who has just bought in this tab, from what was typed at the checkout; kept in memory once that is put away. */
export function buyerOfThisTab(): Buyer | undefined {
  const { email, name } = readDraft();
  if (email.trim()) last = { email: email.trim(), name: name.trim() || email.trim().split("@")[0] || email.trim() };
  return last;
}
