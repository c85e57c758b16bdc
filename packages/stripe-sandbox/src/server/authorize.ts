import { createHash, timingSafeEqual } from "node:crypto";
import { StripeError } from "../wire/stripe-error.ts";

/** Checks the secret key, sent as Bearer or as the user of Basic. Answers a wrong one as Stripe does. */
export function authorize(header: string | undefined, secretKey: string): void {
  const given = keyIn(header);
  if (given === undefined) {
    throw new StripeError(
      401,
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    );
  }
  if (!timingSafeEqual(digest(given), digest(secretKey))) {
    throw new StripeError(401, `Invalid API Key provided: ${masked(given)}`);
  }
}

function keyIn(header: string | undefined): string | undefined {
  const [scheme = "", value = ""] = (header ?? "").split(/\s+/, 2);
  if (scheme.toLowerCase() === "bearer" && value !== "") return value;
  if (scheme.toLowerCase() !== "basic") return undefined;
  const user = Buffer.from(value, "base64").toString("utf8").split(":")[0];
  return user === "" ? undefined : user;
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

function masked(key: string): string {
  return key.length <= 12 ? "*".repeat(key.length) : `${key.slice(0, 8)}${"*".repeat(8)}${key.slice(-4)}`;
}
