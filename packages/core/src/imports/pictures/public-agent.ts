import { lookup as lookUp, type LookupAddress } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { Agent, buildConnector } from "undici";
import { PrivateAddress } from "./private-address.ts";
import { isPublicAddress } from "./public-address.ts";

export const CONNECT_MS = 5_000;
const ANSWER_MS = 10_000;

/** Which addresses may be connected to; tests let their own server through. */
export type AllowsAddress = (address: string) => boolean;

/**
 * An agent that connects to public addresses only. Names are looked up once, here, and what is connected to is what was
 * checked: nothing can change in between. The connected socket's own far end is looked at once more.
 */
export function publicAgent(allows: AllowsAddress = isPublicAddress): Agent {
  const lookup = checkedLookup(allows);
  const connect = buildConnector({ timeout: CONNECT_MS, lookup, autoSelectFamily: false });
  return new Agent({
    connect: (options, done) => {
      // An address written as a number is never looked up.
      const host = options.hostname.replace(/^\[|\]$/g, "");
      if (isIP(host) && !allows(host)) return done(new PrivateAddress(host), null);
      connect(options, (...result) => {
        const [error, socket] = result;
        if (error) return done(error, null);
        const far = socket.remoteAddress;
        if (far !== undefined && allows(far)) return done(null, socket);
        socket.destroy();
        done(new PrivateAddress(far ?? "unknown"), null);
      });
    },
    headersTimeout: ANSWER_MS,
    bodyTimeout: ANSWER_MS,
    pipelining: 0,
  });
}

function checkedLookup(allows: AllowsAddress): LookupFunction {
  return (hostname, options, done) => {
    lookUp(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, "");
      const bad = found.find(({ address }) => !allows(address));
      const [first] = found;
      if (bad || !first) return done(new PrivateAddress(bad?.address ?? hostname), "");
      if (options.all) return done(null, found satisfies LookupAddress[]);
      done(null, first.address, first.family);
    });
  };
}
