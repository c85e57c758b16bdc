import { Refusal } from "./refusal.ts";

// PostgreSQL docs, appendix A: error codes.
const serializationFailure = "40001";
const deadlockDetected = "40P01";
const unavailable = new Set([
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "08000",
  "08001",
  "08003",
  "08004",
  "08006",
  "57014",
  "55P03",
]);
const brokenPipes = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT"]);
const lostConnection =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** The SQLSTATE or system code of an error, if it has one. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** The name of the constraint an error broke, if it broke one. */
export function brokenConstraint(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("constraint" in error)) return undefined;
  return typeof error.constraint === "string" ? error.constraint : undefined;
}

/** Two transactions got in each other's way; the same work may succeed when tried again. */
export function isWorthRetrying(error: unknown): boolean {
  const code = errorCode(error);
  return code === serializationFailure || code === deadlockDetected;
}

/** The database is away, full or too busy: nobody's mistake, and over in a moment. */
export function isUnavailable(error: unknown): boolean {
  const code = errorCode(error);
  if (code && (unavailable.has(code) || brokenPipes.has(code))) return true;
  return error instanceof Error && lostConnection.test(error.message);
}

/** Puts a busy or missing database into the shop's words; leaves every other error as it is. */
export function inShopWords(error: unknown): unknown {
  if (isUnavailable(error) || isWorthRetrying(error)) return new Refusal("shop.busy", { retryAfterSeconds: 2 });
  return error;
}
