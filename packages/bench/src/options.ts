import { parseArgs } from "node:util";

export interface Options {
  /** What to measure; everything when empty. */
  ops: string[];
  connections: number[] | undefined;
  seconds: number;
  rounds: number;
  /** Writes a CPU profile of the shop's server into the bench's folder. */
  profile: boolean;
}

/** Reads what the bench was told at the terminal. Throws with a sentence for whoever told it. */
export function readOptions(args: readonly string[], known: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      connections: { type: "string" },
      seconds: { type: "string", default: "2" },
      rounds: { type: "string", default: "3" },
      profile: { type: "boolean", default: false },
    },
  });
  const strange = positionals.filter((name) => !known.includes(name));
  if (strange.length > 0) throw new Error(`There is no ${strange.join(", ")}. Known are: ${known.join(", ")}.`);
  return {
    ops: positionals,
    connections: values.connections?.split(",").map((text) => positive("connections", text)),
    seconds: positive("seconds", values.seconds),
    rounds: Math.ceil(positive("rounds", values.rounds)),
    profile: values.profile,
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${name} wants a number above 0, not "${text}".`);
  return value;
}
