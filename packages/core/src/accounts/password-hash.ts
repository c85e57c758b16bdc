import { Refusal } from "../kernel/index.ts";

// OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** The hash of a password nobody has, made at the same cost: an unknown address takes as long as a known one. */
const NOBODYS = "$argon2id$v=19$m=19456,t=2,p=1$fIekY0D8tXOxp1mDAYj18Q$fuRxxLHJTz3IO/SBnh2vXFRdkKilCfwBAl3xZQfFwQI";

const MOST_AT_ONCE = 2;
const MOST_WAITING = 200;
const waiting: (() => void)[] = [];
let running = 0;

/** Hashes a password with argon2id. Refuses: shop.busy. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(async () => (await argon2()).hash(password.normalize("NFKC"), cost));
}

/** Whether the password fits the hash; takes as long without one. Refuses: shop.busy. */
export async function passwordFits(passwordHash: string | undefined, password: string): Promise<boolean> {
  const fits = await inTurn(async () => (await argon2()).verify(passwordHash ?? NOBODYS, password.normalize("NFKC")));
  return fits && passwordHash !== undefined;
}

/** Loaded with the first password. */
function argon2() {
  return import("@node-rs/argon2");
}

/** Two at once, so that a rush of sign-ins leaves the process its other threads; too long a queue is turned away. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= MOST_WAITING) throw new Refusal("shop.busy", { retryAfterSeconds: 5 });
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
