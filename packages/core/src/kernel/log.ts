import { type Logger, pino } from "pino";

export type Log = Logger;

/** Fields that never reach a log, however deep an object carries them one level down. */
export const redacted = [
  "password",
  "token",
  "secret",
  "authorization",
  "cookie",
  "sessionToken",
  "cartToken",
  "orderToken",
  "email",
  "to",
  "shippingAddress",
  "address",
  "phone",
  "ip",
  "url",
] as const;

/** The process's log: JSON lines with a request id, personal and secret fields masked. */
export function createLog(level: string, destination?: NodeJS.WritableStream): Log {
  const paths = redacted.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);
  const options = {
    level,
    base: null,
    redact: { paths, censor: "[masked]" },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
  };
  return destination ? pino(options, destination) : pino(options);
}
