import { getRequest, openWire, postRequest } from "../load/wire.ts";
import { askers, mustAnswer } from "./askers.ts";
import type { Goods } from "./goods.ts";
import type { Against, Op } from "./op.ts";

interface Read {
  name: string;
  title: string;
  /** The same questions to both, in the same order. */
  ask: (goods: Goods) => { shop: string; floor: string }[];
}

/** A question to the shop, as its own pages ask. */
export const trpcQuery = (path: string, input: unknown) =>
  getRequest(`/trpc/shop/${path}?input=${encodeURIComponent(JSON.stringify(input))}`);
const plain = (path: string, query: Record<string, string>) =>
  getRequest(`${path}?${new URLSearchParams(query).toString()}`);

const list: Read["ask"] = () => [{ shop: trpcQuery("catalog.list", { limit: 24 }), floor: getRequest("/list") }];

const known: Read[] = [
  { name: "list", title: "product list, 24", ask: list },
  {
    name: "product",
    title: "product by slug",
    ask: ({ slugs }) =>
      slugs.map((slug) => ({ shop: trpcQuery("catalog.bySlug", { slug }), floor: plain("/product", { slug }) })),
  },
  {
    name: "search",
    title: "search",
    ask: ({ words }) =>
      words.map((q) => ({ shop: trpcQuery("catalog.list", { q, limit: 24 }), floor: plain("/search", { q }) })),
  },
  {
    name: "suggest",
    title: "suggestions",
    ask: ({ words }) =>
      words
        .map((word) => word.slice(0, 4))
        .map((q) => ({ shop: trpcQuery("catalog.suggest", { q }), floor: plain("/suggest", { q }) })),
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

async function keepBytes(way: { from: number; to: number; request: string; name: string }): Promise<void> {
  const [from, to] = await Promise.all([openWire(way.from), openWire(way.to)]);
  const body: unknown = JSON.parse((await mustAnswer(from, way.request)).toString("utf8"));
  await mustAnswer(to, postRequest(`/static/${way.name}`, body));
  from.close();
  to.close();
}
