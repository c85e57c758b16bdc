import { type Logger, pino } from "pino";
import { StandardOutput } from "./standard-output.ts";

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
  return pino(options, destination ?? standardOutput());
}

let output: StandardOutput | undefined;

/** A process has one. */
function standardOutput(): StandardOutput {
  output ??= new StandardOutput();
  return output;
}

/**
 * A log that is made when the first line is written: most requests write none of their own, and giving each a child
 * costs more than reading its answer from the cache.
 */
export function lazyLog(make: () => Log): Log {
  let made: Log | undefined;
  return new Proxy({} as Log, {
    get(_target, key) {
      made ??= make();
      const value: unknown = Reflect.get(made, key);
      return typeof value === "function" ? value.bind(made) : value;
    },
  });
}
