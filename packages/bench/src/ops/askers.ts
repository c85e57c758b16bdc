import { openWire, type Wire } from "../load/wire.ts";
import type { Crew } from "./op.ts";

/** Workers that each go through the questions from a place of their own. */
export async function askers(port: number, questions: readonly string[], workers: number): Promise<Crew> {
  const wires = await Promise.all(Array.from({ length: workers }, () => openWire(port)));
  const turns = wires.map((wire, worker) => {
    let at = Math.floor((worker * questions.length) / workers);
    return async () => {
      at = (at + 1) % questions.length;
      await mustAnswer(wire, questions[at] ?? "");
    };
  });
  return { turns, close: () => wires.forEach((wire) => wire.close()) };
}

/** Asks and takes nothing but a 200 for an answer. */
export async function mustAnswer(wire: Wire, request: string): Promise<Buffer> {
  const { status, body } = await wire.ask(request);
  if (status !== 200) throw new Error(`${status}: ${body.toString("utf8").slice(0, 200)}`);
  return body;
}
