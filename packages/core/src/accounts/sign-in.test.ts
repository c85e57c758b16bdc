import { setTimeout } from "node:timers/promises";
import { openTestShop, outcomes, type TestShop, together } from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Context, inTransaction } from "../kernel/index.ts";
import { createUser, ensureOwner, register, signIn } from "./index.ts";

let shop: TestShop;
const password = "a sentence nobody guesses";
beforeAll(async () => {
  shop = await openTestShop();
  await createUser(shop.system, { email: "known@example.com", name: "Known", role: "user", password });
});
afterAll(() => shop.close());

const from = (network: string): Context => ({ ...shop.guest(), visit: { network } });

test("an unknown address and a wrong password get the same answer", async () => {
  const wrong = await signIn(shop.guest(), { email: "known@example.com", password: "wrong one" }).catch(
    (error: unknown) => error,
  );
  const unknown = await signIn(shop.guest(), { email: "unknown@example.com", password: "wrong one" }).catch(
    (error: unknown) => error,
  );
  expect(wrong).toMatchObject({ code: "account.wrong-credentials", detail: {} });
  expect(unknown).toMatchObject({ code: "account.wrong-credentials", detail: {} });
});

test("an unknown address costs as much time as a wrong password", async () => {
  const spent: Record<string, number[]> = { known: [], unknown: [] };
  for (let round = 0; round < 12; round++) {
    for (const who of ["known", "unknown"]) {
      const start = performance.now();
      await signIn(shop.guest(), { email: `${who}@example.com`, password: "wrong one" }).catch(() => {});
      spent[who]?.push(performance.now() - start);
    }
  }
  const middle = (times: number[] = []) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  expect(middle(spent.unknown) / middle(spent.known)).toBeGreaterThan(0.6);
  expect(middle(spent.unknown) / middle(spent.known)).toBeLessThan(1.7);
});

test("after five wrong passwords the right one is refused too, and told when to come back", async () => {
  for (let tried = 0; tried < 5; tried++) {
    await expect(
      signIn(from("one house"), { email: "known@example.com", password: "wrong one" }),
    ).rejects.toMatchObject({ code: "account.wrong-credentials" });
  }
  const refused = await signIn(from("one house"), { email: "known@example.com", password }).catch(
    (error: unknown) => error,
  );
  expect(refused).toMatchObject({ code: "limit.too-many-attempts" });
  const { retryAfterSeconds } = (refused as { detail: { retryAfterSeconds: number } }).detail;
  expect(retryAfterSeconds).toBeGreaterThan(800);
  expect(retryAfterSeconds).toBeLessThanOrEqual(900);
  await expect(signIn(from("another house"), { email: "known@example.com", password })).resolves.toBeDefined();
});

test("one network may not try many accounts", async () => {
  const results = await together(30, (index) =>
    signIn(from("a hall of machines"), { email: `account-${index}@example.com`, password: "wrong one" }),
  );
  const { refusals } = outcomes(results);
  expect(refusals.filter((code) => code === "account.wrong-credentials")).toHaveLength(20);
  expect(refusals.filter((code) => code === "limit.too-many-attempts")).toHaveLength(10);
});

test("a successful sign-in gives the account its tries back", async () => {
  for (let day = 0; day < 8; day++) {
    for (let tried = 0; tried < 2; tried++)
      await signIn(from("home"), { email: "known@example.com", password: "wrong one" }).catch(() => {});
    await expect(signIn(from("home"), { email: "known@example.com", password })).resolves.toBeDefined();
  }
});

test("guesses in parallel from two server processes are counted together", async () => {
  const other = shop.database.connectAgain(5);
  const results = await together(20, (index) => {
    const ctx = from("two doors");
    return signIn(index % 2 ? shop.elsewhere(ctx, other.db) : ctx, {
      email: "known@example.com",
      password: "wrong one",
    });
  });
  expect(outcomes(results).refusals.filter((code) => code === "account.wrong-credentials").length).toBeLessThanOrEqual(
    5,
  );
});

test("twenty people registering one address make one account", async () => {
  const results = await together(20, (index) =>
    register(from(`network-${index}`), { email: "many@example.com", name: "Many", password }),
  );
  expect(outcomes(results)).toEqual({ succeeded: 1, refusals: Array(19).fill("account.email-taken") });
});

test("an address is the same in any letters' case", async () => {
  await expect(register(shop.guest(), { email: "KNOWN@example.com", name: "Other", password })).rejects.toMatchObject({
    code: "account.email-taken",
  });
});

test("passwords that are tried first are refused", async () => {
  for (const weak of [
    "short",
    "password1",
    "PassWord1",
    "qwertyuiop",
    "1234567890",
    "newcomer",
    "newcomer@example.com",
  ]) {
    await expect(
      register(shop.guest(), { email: "newcomer@example.com", name: "New", password: weak }),
    ).rejects.toMatchObject({ code: "account.password-too-weak" });
  }
});

test("no password and no session lies readable in the database", async () => {
  const hashes = await shop.db.selectFrom("users").select("passwordHash").execute();
  for (const { passwordHash } of hashes) expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  const keys = await shop.db.selectFrom("rateLimits").select("key").execute();
  expect(keys.some(({ key }) => key.includes("@"))).toBe(false);
});

test("staff accounts are made by the command line only, and each leaves a line in the audit log", async () => {
  const input = { email: "editor@example.com", name: "Editor", role: "editor" as const, password };
  await expect(createUser(shop.staff("owner", "0190d0a0-0000-7000-8000-000000000000"), input)).rejects.toMatchObject({
    code: "account.not-permitted",
  });
  const { id } = await createUser(shop.system, input);
  const audited = await shop.db.selectFrom("auditLog").selectAll().where("resourceId", "=", id).execute();
  expect(audited).toMatchObject([
    { action: "user.created", actorKind: "system", detail: { email: input.email, role: "editor" } },
  ]);
  await signIn(shop.guest(), { email: input.email, password });
  const signedIn = await shop.db
    .selectFrom("auditLog")
    .select("actorId")
    .where("action", "=", "account.signed-in")
    .execute();
  expect(signedIn).toContainEqual({ actorId: id });
});

test("a shop without an owner gets exactly one, whoever starts first, and the password is told once", async () => {
  const other = shop.database.connectAgain(5);
  const starting = (index: number): Context => {
    const ctx = index % 2 ? shop.elsewhere(shop.system, other.db) : shop.system;
    // Under several addresses, so that it is not the address that keeps the second owner out.
    return { ...ctx, config: { ...ctx.config, publicUrl: `https://shop-${index}.example` } };
  };
  // Nobody can be written down until all of them have found the shop without an owner.
  const held = inTransaction(shop.system, async (tx) => {
    await sql`lock table users in share row exclusive mode`.execute(tx);
    await setTimeout(400);
  });
  const results = await together(8, (index) => ensureOwner(starting(index)));
  await held;
  const told = results.flatMap((result) => (result.status === "fulfilled" && result.value ? [result.value] : []));
  expect(results.every((result) => result.status === "fulfilled")).toBe(true);
  expect(told).toHaveLength(1);
  expect(await ensureOwner(shop.system)).toBeUndefined();
  const owner = told[0] ?? { email: "", password: "" };
  expect(owner.password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
  await expect(signIn(shop.guest(), owner)).resolves.toMatchObject({ me: { role: "owner" } });
});
