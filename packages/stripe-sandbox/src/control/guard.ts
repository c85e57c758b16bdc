import type { IncomingMessage } from "node:http";
import { StripeError } from "../wire/stripe-error.ts";

const LOOPBACK_ADDRESS = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOOPBACK_NAME = /^(localhost|[a-z0-9-]+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/** The switches have no password, so they answer this machine only, and never a page of another site. */
export function refuseStrangers(request: IncomingMessage): void {
  const { origin, host = "" } = request.headers;
  const near = LOOPBACK_ADDRESS.test(request.socket.remoteAddress ?? "") && LOOPBACK_NAME.test(host);
  const foreign =
    request.headers["sec-fetch-site"] === "cross-site" || (origin !== undefined && !LOOPBACK_NAME.test(hostOf(origin)));
  if (!near || foreign) throw new StripeError(403, "The sandbox's switches answer the machine it runs on only.");
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : "";
}
