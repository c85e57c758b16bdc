import { saveProductInput } from "@atelier/contract/catalog";
import type { Role } from "@atelier/contract/permissions";
import { createUser } from "@atelier/core/accounts";
import { saveProduct } from "@atelier/core/catalog";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openServer, type TestServer } from "./testing/open-server.ts";

const password = "a sentence nobody guesses";
let server: TestServer;
let draft: { id: string; slug: string };
beforeAll(async () => {
  server = await openServer();
  const variants = [{ priceMinor: 1_200 }];
  const input = saveProductInput.parse({ kind: "physical", status: "draft", title: "Unheard of bell", variants });
  draft = await saveProduct(server.shop.system, input);
});
afterAll(() => server.close());

async function cookieOf(role: Role): Promise<string> {
  const email = `${role}@example.com`;
  await createUser(server.shop.system, { email, password, name: role, role });
  const answer = await server.post("/trpc/shop/account.signIn", { email, password });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

async function opened(cookie?: string, path = `/preview/${draft.id}`) {
  const page = { accept: "text/html", "sec-fetch-dest": "document", "accept-encoding": "identity" };
  const answer = await server.ask(path, { headers: { ...page, ...(cookie ? { cookie } : {}) } });
  return { answer, text: await answer.text() };
}

const question = () => `/trpc/shop/catalog.preview?input=${encodeURIComponent(JSON.stringify({ id: draft.id }))}`;

test("a draft's preview is open to who may read products, kept by nobody and found by no search engine", async () => {
  const cookie = await cookieOf("viewer");
  const { answer } = await opened(cookie);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("x-robots-tag")).toBe("noindex");
  const asked = await server.ask(question(), { headers: { cookie } });
  expect(asked.status).toBe(200);
  expect(asked.headers.get("cache-control")).toBe("no-store");
  expect(asked.headers.get("etag")).toBeNull();
  expect(await asked.json()).toMatchObject({
    result: { data: { status: "draft", product: { title: "Unheard of bell", variants: [{ priceMinor: 1_200 }] } } },
  });
});

test("for everybody else there is nothing there, also right after staff looked", async () => {
  const editor = await cookieOf("editor");
  const customer = await cookieOf("user");
  for (const cookie of [undefined, customer]) {
    expect((await opened(editor)).answer.status).toBe(200);
    const { answer, text } = await opened(cookie);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(text).not.toContain("Unheard of bell");
    const asked = await server.ask(question(), { headers: cookie ? { cookie } : {} });
    expect([401, 403]).toContain(asked.status);
    expect(await asked.text()).not.toContain("Unheard of bell");
  }
  // The shop's own address of it is as closed as before.
  expect((await opened(editor, `/goods/${draft.slug}`)).answer.status).toBe(404);
});

test("what is no product, or no name of one, is not there for staff either", async () => {
  const admin = await cookieOf("admin");
  for (const path of ["/preview/", "/preview/bell", "/preview/01900000-0000-7000-8000-000000000000"])
    expect((await opened(admin, path)).answer.status).toBe(404);
});
