import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { adminRouter, shopRouter } from "@atelier/api";
import { CannotOpen } from "@atelier/core/opening";
import { openTestShop, type TestShop } from "@atelier/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildProgram } from "./program.ts";
import { Terminal } from "./terminal.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const said: string[] = [];

class HeardTerminal extends Terminal {
  override say(line: string): void {
    said.push(line);
  }
  override warn(): void {}
  override progress(): void {}
}
const terminal = new HeardTerminal();

/** Runs `atelier` with these words. Returns what a pipe would read. */
async function atelier(...words: string[]): Promise<string> {
  said.length = 0;
  const cli = { terminal, settings: () => Promise.resolve({ ...shop.config, logLevel: "silent" }) };
  await buildProgram(cli).parseAsync(["node", "atelier", ...words]);
  return said.join("\n");
}

test("api --json lists every procedure of both routers with its policy and its shapes", async () => {
  const listed = JSON.parse(await atelier("api", "--json")) as Record<string, unknown>[];
  const paths = (router: string) => listed.filter((one) => one["router"] === router).map((one) => one["path"]);
  expect(new Set(paths("shop"))).toEqual(new Set(Object.keys(shopRouter._def.procedures)));
  expect(new Set(paths("admin"))).toEqual(new Set(Object.keys(adminRouter._def.procedures)));
  for (const one of listed) {
    expect(["query", "mutation", "subscription"]).toContain(one["type"]);
    expect(["guest", "customer", "staff", "recent"]).toContain(one["kind"]);
    expect(one["kind"] === "staff" ? typeof one["permission"] : one["permission"]).toBe(
      one["kind"] === "staff" ? "string" : null,
    );
    expect(one["output"]).toMatchObject({ $schema: expect.stringContaining("json-schema.org") });
  }
});

test("migrate up on a database that is up to date applies nothing, and status says so", async () => {
  expect(await atelier("migrate", "up")).toBe("The database is up to date.");
  expect(await atelier("migrate", "status")).toMatch(/\d{4}-\d\d-\d\dT.*-kernel\n[\s\S]*The database is up to date\.$/);
  await expect(atelier("migrate", "new", "Not A Name")).rejects.toThrow(CannotOpen);
});

test("a person made at the terminal may sign in; her password is told once", async () => {
  const words = ["user", "create", "--email", "ada@example.com", "--name", "Ada", "--role", "admin"];
  expect(await atelier(...words)).toMatch(
    /^ada@example\.com may sign in as admin\.\nPassword, shown this once: \S{16}$/,
  );
  await expect(atelier(...words)).rejects.toMatchObject({ code: "account.email-taken" });
  await expect(atelier("user", "create", "--email", "x", "--name", "X", "--role", "king")).rejects.toThrow(
    "--email, --role",
  );
});

test("a setting is read and changed; one that cannot be is named with those that can", async () => {
  await atelier("settings", "set", "name", "Harbour Press");
  expect(await atelier("settings", "get", "name")).toBe('"Harbour Press"');
  await expect(atelier("settings", "set", "nonsense", "1")).rejects.toThrow(/What can be set: .*name/);
  await expect(atelier("settings", "get", "nonsense")).rejects.toThrow("There is no setting nonsense");
});

test("an import adds up, a dry run writes nothing, and the same file twice changes nothing", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "atelier-cli-")), "goods.csv");
  writeFileSync(
    file,
    "Handle,Title,Published,Variant SKU,Variant Price,Variant Inventory Qty\npot,Pot,true,P-1,9.99,3\nmug,Mug,true,M-1,nothing,1\n",
  );
  const products = async () => (await shop.db.selectFrom("products").select("slug").execute()).map(({ slug }) => slug);
  const dry = await atelier("import", "shopify", file, "--dry-run");
  expect(dry).toMatch(/^read 2 = imported 1 \+ unchanged 0 \+ refused 1\n[\s\S]*nothing was written\.$/);
  expect(await products()).toEqual([]);
  expect(await atelier("import", "shopify", file)).toContain("read 2 = imported 1 + unchanged 0 + refused 1");
  expect(await products()).toEqual(["pot"]);
  expect(await atelier("import", "shopify", file)).toContain("read 2 = imported 0 + unchanged 1 + refused 1");
  await expect(atelier("import", "shopify", "/no/such/file.csv")).rejects.toThrow("There is no file");
});

test("a shop that has goods is not seeded, and doctor finds it in order", async () => {
  await expect(atelier("seed")).rejects.toThrow("This shop is not empty");
  expect(await atelier("doctor")).toBe("Everything agrees.");
});
