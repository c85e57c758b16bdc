import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { makeDelivery, makeGoods } from "@atelier/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openServer, type TestServer } from "./testing/open-server.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../../", import.meta.url));
const example = join(root, "docs/examples/place-an-order.mjs");
let server: TestServer;
const project = mkdtempSync(join(tmpdir(), "atelier-outside-"));

beforeAll(async () => {
  server = await openServer({}, true);
  await makeDelivery(server.shop);
  await run(process.execPath, [join(root, "packages/tooling/src/pack-client.mjs"), join(project, "packed")]);
  const modules = join(project, "node_modules");
  for (const file of readdirSync(join(project, "packed"))) {
    const name = /^atelier-(.+)-\d/.exec(file)?.[1] ?? "";
    mkdirSync(join(modules, "@atelier", name), { recursive: true });
    const into = join(modules, "@atelier", name);
    await run("tar", ["xzf", join(project, "packed", file), "-C", into, "--strip-components=1"]);
  }
  // What a package manager would fetch is at hand already.
  const borrowed = { "@trpc/client": "client", "@trpc/server": "client", zod: "contract" };
  for (const [name, holder] of Object.entries(borrowed)) link(name, join(root, "packages", holder), modules);
  link("@types/node", root, modules);
  writeFileSync(join(project, "package.json"), JSON.stringify({ type: "module", private: true }));
  cpSync(example, join(project, "place-an-order.mjs"));
}, 120_000);
afterAll(async () => {
  rmSync(project, { recursive: true, force: true });
  await server.close();
});

test("the packed client compiles in a project outside the workspace, and knows the shop's shapes", async () => {
  write("good.ts", good);
  const { stdout } = await compile();
  expect(stdout).toBe("");
  write("bad.ts", bad);
  const failed: { stdout: string } = await compile().then(
    () => ({ stdout: "it compiled" }),
    (error) => error,
  );
  rmSync(join(project, "bad.ts"));
  expect(failed.stdout).toContain("bad.ts(3,41): error TS2322: Type 'number' is not assignable to type 'string'");
  expect(failed.stdout).toContain("Property 'steal' does not exist");
});

test("the example of the docs lists what there is and places an order, and says when there is nothing", async () => {
  const place = () => run(process.execPath, ["place-an-order.mjs", server.url], { cwd: project });
  await makeGoods(server.shop, { onHand: 1, priceMinor: 1_200, title: "A mug for the example" });
  const { stdout } = await place();
  expect(stdout).toContain("£12.00  A mug for the example");
  expect(stdout).toMatch(/^[A-Z0-9-]+ is pending: £/m);
  expect(stdout).toMatch(/^Pay at http:/m);
  const failed = await place().catch((error: { code: number; stderr: string }) => error);
  expect(failed).toMatchObject({ code: 1 });
  expect(failed.stderr).toContain("The shop has nothing to sell at present");
});

test("nothing of the server comes along", () => {
  const types = readdirSync(join(project, "node_modules/@atelier/client/dist/wire"));
  expect(types.sort()).toEqual(["admin-router.d.ts", "shop-router.d.ts", "wire.d.ts"]);
});

const good = `import { createAdminClient, createShopClient, refusalIn, type ShopOutputs } from "@atelier/client";
import { placeOrderInput } from "@atelier/contract/checkout";
const shop = createShopClient({ url: "https://shop.example" });
export const admin = createAdminClient({ url: "https://shop.example", sessionToken: () => "token" });
export async function titles(): Promise<string[]> {
  const page: ShopOutputs["catalog"]["list"] = await shop.catalog.list.query({ q: "mug" });
  return page.items.map((item) => item.title);
}
export function isSoldOut(error: unknown): boolean {
  return refusalIn(error)?.code === "stock.insufficient";
}
export const read = placeOrderInput.safeParse({});
`;
const bad = `import { createShopClient } from "@atelier/client";
const shop = createShopClient({ url: "https://shop.example" });
export const a = shop.cart.add.mutate({ variantId: 7, quantity: 1 });
export const b = shop.checkout.steal.mutate();
`;

function write(name: string, text: string): void {
  writeFileSync(join(project, name), text);
}

function compile() {
  const options = ["--module", "nodenext", "--target", "es2023", "--strict", "--noEmit", "--skipLibCheck"];
  const sources = readdirSync(project).filter((name) => /\.(ts|mjs)$/.test(name));
  const typescript = join(root, "node_modules/.bin/tsc");
  return run(typescript, [...options, "--allowJs", "--types", "node", ...sources], { cwd: project });
}

function link(name: string, holder: string, modules: string): void {
  mkdirSync(dirname(join(modules, name)), { recursive: true });
  symlinkSync(realpathSync(join(holder, "node_modules", name)), join(modules, name), "dir");
}
