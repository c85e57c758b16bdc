import { createHmac } from "node:crypto";

/** The `Stripe-Signature` header for a body, by Stripe's scheme v1. The moment is real time, as the receiver checks it. */
export function signatureHeader(body: string, secret: string, seconds = Math.floor(Date.now() / 1_000)): string {
  const digest = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
  return `t=${seconds},v1=${digest}`;
}
