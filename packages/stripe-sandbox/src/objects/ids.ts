import { randomInt } from "node:crypto";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** A fresh id in Stripe's manner: a prefix that tells the kind, then letters and digits. */
export function newId(prefix: string, length = 24): string {
  let id = prefix;
  for (let n = 0; n < length; n += 1) id += ALPHABET[randomInt(ALPHABET.length)];
  return id;
}
