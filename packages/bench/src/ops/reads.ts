import { getRequest, openWire, postRequest, type Wire } from "../load/wire.ts";
import type { Goods } from "./goods.ts";
import type { Against, Crew, Op } from "./op.ts";

interface Read {
  name: string;
  title: string;
  /** The same questions to both, in the same order. */
  ask: (goods: Goods) => { shop: string; floor: string }[];
}

const trpc = (path: string, input: unknown) =>
  getRequest(`/trpc/shop/${path}?input=${encodeURIComponent(JSON.stringify(input))}`);
const plain = (path: string, query: Record<string, string>) =>
  getRequest(`${path}?${new URLSearchParams(query).toString()}`);

const list: Read["ask"] = () => [{ shop: trpc("catalog.list", { limit: 24 }), floor: getRequest("/list") }];

const known: Read[] = [
  { name: "list", title: "product list, 24", ask: list },
  {
    name: "product",
    title: "product by slug",
    ask: ({ slugs }) =>
      slugs.map((slug) => ({ shop: trpc("catalog.bySlug", { slug }), floor: plain("/product", { slug }) })),
  },
  {
    name: "search",
    title: "search",
    ask: ({ words }) =>
      words.map((q) => ({ shop: trpc("catalog.list", { q, limit: 24 }), floor: plain("/search", { q }) })),
  },
  {
    name: "suggest",
    title: "suggestions",
    ask: ({ words }) =>
      words
        .map((word) => word.slice(0, 4))
        .map((q) => ({ shop: trpc("catalog.suggest", { q }), floor: plain("/suggest", { q }) })),
  },
];

/** Reads of the public catalog, each as the shop answers it and as it would be answered by hand. */
export const reads: Op[] = [
  ...known.map((read) => asOp(read)),
  { ...asOp({ name: "list-cached", title: "list, anonymous repeats, cache", ask: list }), cached: true },
];

function asOp({ name, title, ask }: Read): Op {
  const shop: Against = (scene, workers) =>
    askers(
      scene.shopPort,
      ask(scene.goods).map((one) => one.shop),
      workers,
    );
  const floor: Against = (scene, workers) =>
    askers(
      scene.floorPort,
      ask(scene.goods).map((one) => one.floor),
      workers,
    );
  const bare: Against = async (scene, workers) => {
    const [first] = ask(scene.goods);
    await keepBytes({ from: scene.shopPort, to: scene.floorPort, request: first?.shop ?? "", name });
    return askers(scene.floorPort, [getRequest(`/static/${name}`)], workers);
  };
  return { name, title, connections: [1, 16, 64], shop, floor, bare };
}

/** Workers that each go through the questions from a place of their own. */
async function askers(port: number, questions: readonly string[], workers: number): Promise<Crew> {
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

async function keepBytes(way: { from: number; to: number; request: string; name: string }): Promise<void> {
  const [from, to] = await Promise.all([openWire(way.from), openWire(way.to)]);
  const body: unknown = JSON.parse((await mustAnswer(from, way.request)).toString("utf8"));
  await mustAnswer(to, postRequest(`/static/${way.name}`, body));
  from.close();
  to.close();
}
