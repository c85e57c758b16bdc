import type { IncomingMessage } from "node:http";
import { StripeError } from "../wire/stripe-error.ts";

const LARGEST_BODY = 1_048_576;
/** Beyond this the rest is not even read to the end to answer politely. */
const PATIENCE = 67_108_864;

/** The whole body as text. Refuses more than 1 MiB and anything that is not UTF-8. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const bytes = await collect(request);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new StripeError(400, "Invalid request: the body is not valid UTF-8.");
  }
}

function collect(request: IncomingMessage): Promise<Buffer> {
  return new Promise((done, fail) => {
    const tooLarge = new StripeError(413, "Request entity too large: the limit is 1 MiB.");
    let parts: Buffer[] = [];
    let size = 0;
    request.on("data", (part: Buffer) => {
      size += part.length;
      if (size <= LARGEST_BODY) parts.push(part);
      else parts = [];
      if (size > PATIENCE) fail(tooLarge);
    });
    request.once("end", () => (size > LARGEST_BODY ? fail(tooLarge) : done(Buffer.concat(parts))));
    request.once("error", fail);
    request.once("close", () => fail(new StripeError(400, "Invalid request: it ended early.")));
  });
}
