import { openTestShop, type TestShop } from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Context, hashToken } from "../kernel/index.ts";
import { actorOfSession, createUser, me, register, signIn, signOut, sweepSessions } from "./index.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

let people = 0;
async function someone(role: "user" | "editor" = "user"): Promise<{ email: string; password: string; id: string }> {
  const email = `person-${++people}@example.com`;
  const password = "a long enough sentence";
  const { id } = await createUser(shop.system, { email, name: "Some Body", role, password });
  return { email, password, id };
}

function visitWith(sessionToken: string): Context {
  const ctx = shop.guest();
  return { ...ctx, visit: { ...ctx.visit, sessionToken } };
}

const age = (token: string, by: string) =>
  sql`update sessions set last_seen_at = last_seen_at - ${by}::interval, created_at = created_at - ${by}::interval where id = ${hashToken(token)}`.execute(
    shop.db,
  );

test("a session preset by somebody else is worth nothing after signing in, and the old one ends", async () => {
  const person = await someone();
  const preset = await signIn(shop.guest(), person);
  const ctx = visitWith(preset.sessionToken);
  const { sessionToken } = await signIn(ctx, person);
  expect(sessionToken).not.toBe(preset.sessionToken);
  expect(ctx.remember.sessionToken).toBe(sessionToken);
  expect(await actorOfSession(shop, preset.sessionToken)).toBeUndefined();
  expect(await actorOfSession(shop, sessionToken)).toMatchObject({ kind: "customer", userId: person.id });

  const invented = visitWith("chosen-by-an-attacker-0000000000000000000");
  const own = await signIn(invented, person);
  expect(own.sessionToken).not.toBe(invented.visit.sessionToken);
  expect(await actorOfSession(shop, invented.visit.sessionToken ?? "")).toBeUndefined();
});

test("nothing in a dump of the database opens a session", async () => {
  const person = await someone();
  const { sessionToken } = await signIn(shop.guest(), person);
  expect(sessionToken.length).toBeGreaterThanOrEqual(40);
  const { rows } = await sql<{ everything: string }>`select (to_jsonb(s))::text as everything from sessions s`.execute(
    shop.db,
  );
  for (const row of rows) {
    expect(row.everything).not.toContain(sessionToken);
    for (const value of Object.values(JSON.parse(row.everything) as Record<string, string>)) {
      expect(await actorOfSession(shop, value)).toBeUndefined();
    }
  }
});

test("a shopper's session ends after 30 idle days and after 90 days in any case", async () => {
  const person = await someone();
  const { sessionToken } = await signIn(shop.guest(), person);
  const { rows } = await sql<{ idle: number; all: number }>`
    select round(extract(epoch from idle_expires_at - now()) / 86400)::int as idle, round(extract(epoch from absolute_expires_at - now()) / 86400)::int as all
    from sessions where id = ${hashToken(sessionToken)}`.execute(shop.db);
  expect(rows[0]).toEqual({ idle: 30, all: 90 });
  await sql`update sessions set idle_expires_at = now() - interval '1 second' where id = ${hashToken(sessionToken)}`.execute(
    shop.db,
  );
  expect(await actorOfSession(shop, sessionToken)).toBeUndefined();
});

test("a session in use slides, is written at most once a minute, and never past its end", async () => {
  const person = await someone();
  const { sessionToken } = await signIn(shop.guest(), person);
  const seen = () =>
    shop.db.selectFrom("sessions").selectAll().where("id", "=", hashToken(sessionToken)).executeTakeFirstOrThrow();
  const first = await seen();
  await actorOfSession(shop, sessionToken);
  expect((await seen()).lastSeenAt).toBe(first.lastSeenAt);
  await age(sessionToken, "2 minutes");
  await Promise.all(Array.from({ length: 5 }, () => actorOfSession(shop, sessionToken)));
  expect(Date.parse((await seen()).lastSeenAt)).toBeGreaterThanOrEqual(Date.parse(first.lastSeenAt));
  await sql`update sessions set idle_expires_at = now() + interval '1 hour', absolute_expires_at = now() + interval '2 hours' where id = ${hashToken(sessionToken)}`.execute(
    shop.db,
  );
  await age(sessionToken, "2 minutes");
  await actorOfSession(shop, sessionToken);
  const last = await seen();
  expect(last.idleExpiresAt).toBe(last.absoluteExpiresAt);
});

test("staff are signed out after 12 idle hours, and a shopper who becomes staff has staff's times at once", async () => {
  const editor = await someone("editor");
  const { sessionToken } = await signIn(shop.guest(), editor);
  expect(await actorOfSession(shop, sessionToken)).toMatchObject({ kind: "staff", role: "editor" });
  await age(sessionToken, "13 hours");
  expect(await actorOfSession(shop, sessionToken)).toBeUndefined();

  const shopper = await someone();
  const old = await signIn(shop.guest(), shopper);
  await age(old.sessionToken, "13 hours");
  await shop.db.updateTable("users").set({ role: "admin" }).where("id", "=", shopper.id).execute();
  expect(await actorOfSession(shop, old.sessionToken)).toBeUndefined();
});

test("a changed role counts from the next request, and a locked account has no session", async () => {
  const editor = await someone("editor");
  const { sessionToken } = await signIn(shop.guest(), editor);
  await shop.db.updateTable("users").set({ role: "viewer" }).where("id", "=", editor.id).execute();
  expect(await actorOfSession(shop, sessionToken)).toMatchObject({ kind: "staff", role: "viewer" });
  await shop.db.updateTable("users").set({ role: "user" }).where("id", "=", editor.id).execute();
  expect(await actorOfSession(shop, sessionToken)).toMatchObject({ kind: "customer", role: "user" });
  for (const status of ["locked", "banned", "suspended"]) {
    await shop.db.updateTable("users").set({ status }).where("id", "=", editor.id).execute();
    expect(await actorOfSession(shop, sessionToken)).toBeUndefined();
    await expect(signIn(shop.guest(), editor)).rejects.toMatchObject({ code: "account.wrong-credentials" });
  }
});

test("signing out ends the session everywhere and makes the browser forget it", async () => {
  const person = await someone();
  const { sessionToken } = await signIn(shop.guest(), person);
  const ctx = visitWith(sessionToken);
  expect(await signOut(ctx)).toEqual({ done: true });
  expect(ctx.remember.sessionToken).toBeNull();
  expect(await actorOfSession(shop, sessionToken)).toBeUndefined();
});

test("the account page knows who is asking, and a stranger is nobody", async () => {
  expect(await me(shop.guest())).toBeNull();
  const { sessionToken, me: mine } = await register(shop.guest(), {
    email: "New@example.com".toLowerCase(),
    name: "New Face",
    password: "long and unheard of",
  });
  const actor = await actorOfSession(shop, sessionToken);
  expect(await me({ ...shop.guest(), actor: actor ?? { kind: "guest" } })).toEqual(mine);
  expect(mine).toMatchObject({ email: "new@example.com", role: "user", permissions: [] });
});

test("the sweep forgets sessions whose time is over and no others", async () => {
  const person = await someone();
  const kept = await signIn(shop.guest(), person);
  const over = await signIn(shop.guest(), person);
  await sql`update sessions set idle_expires_at = now() - interval '1 second' where id = ${hashToken(over.sessionToken)}`.execute(
    shop.db,
  );
  await sweepSessions(shop.system);
  const left = await shop.db.selectFrom("sessions").select("id").where("userId", "=", person.id).execute();
  expect(left).toEqual([{ id: hashToken(kept.sessionToken) }]);
});
