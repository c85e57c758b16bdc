import ipaddr from "ipaddr.js";

/**
 * Whether an address belongs to the open internet: not to this machine, a private or local network, carrier-grade NAT,
 * multicast or another reserved range, nor to any of them written inside an IPv6 address (RFC 6890).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return false;
  const inside = parsed instanceof ipaddr.IPv6 ? insideOf(parsed) : undefined;
  return inside === undefined || inside.range() === "unicast";
}

const COMPATIBLE = ipaddr.IPv6.parseCIDR("::/96");

/** The IPv4 address an IPv4-compatible one carries; 6to4, Teredo and NAT64 are no unicast to begin with. */
function insideOf(parsed: ipaddr.IPv6): ipaddr.IPv4 | undefined {
  return parsed.match(COMPATIBLE) ? new ipaddr.IPv4(parsed.toByteArray().slice(12)) : undefined;
}
