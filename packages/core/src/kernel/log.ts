import { type Bindings, type Logger, pino } from "pino";
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
 * A log of its own for each request that writes a line of its own: most write none, and giving each a child costs more
 * than reading its answer from the cache. Looking at it makes nothing, since Fastify looks at each it is given.
 */
export function lazyLog(parent: Log, bindings: Bindings): Log {
  let made: Log | undefined;
  return new Proxy(parent, {
    get(_target, key) {
      const value: unknown = Reflect.get(parent, key);
      if (typeof value !== "function") return Reflect.get(made ?? parent, key);
      return (...given: unknown[]): unknown => {
        made ??= parent.child(bindings);
        return Reflect.apply(Reflect.get(made, key) as () => unknown, made, given);
      };
    },
  });
}
