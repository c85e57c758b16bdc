import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { type AdminOutputs, createAdminClient, createShopClient } from "@atelier/client";

type Account = { email: string; password: string };

/** What the studio does while a shopper looks on, through the admin's own router. */
export type Studio = Awaited<ReturnType<typeof openStudio>>;

/** Signs in as an owner of the shop at this address. */
export async function openStudio(url: string) {
  const { sessionToken } = await createShopClient({ url }).account.signIn.mutate(staffAccount());
  const staff = createAdminClient({ url, sessionToken: () => sessionToken });

  async function productOf(slug: string) {
    const { items } = await staff.products.list.query({ q: slug.replaceAll("-", " "), limit: 50 });
    const row = items.find((one) => one.slug === slug);
    if (!row) throw new Error(`The shop has no ${slug}`);
    return staff.products.byId.query({ id: row.id });
  }

  async function variantOf(slug: string, sku: string) {
    const variant = (await productOf(slug)).variants.find((one) => one.sku === sku);
    if (!variant) throw new Error(`${slug} has no ${sku}`);
    return variant;
  }

  async function orderOf(number: string) {
    const { items } = await staff.orders.list.query({ view: "all", q: number });
    const order = items.find((one) => one.number === number);
    if (!order) throw new Error(`The shop has no order ${number}`);
    return order;
  }

  return {
    /** Changes a price. Returns the one before. */
    async prices(slug: string, sku: string, priceMinor: number): Promise<number> {
      const before = await variantOf(slug, sku);
      const product = asSaved(await productOf(slug));
      const variants = product.variants.map((one) => (one.sku === sku ? { ...one, priceMinor } : one));
      await staff.products.save.mutate({ ...product, variants });
      return before.priceMinor;
    },

    /** Leaves so many free on the shelf, beside those held for others. Returns how many were free before. */
    async leaves(slug: string, sku: string, free: number): Promise<number> {
      const { id, stock } = await variantOf(slug, sku);
      if (!stock) throw new Error(`${sku} is not counted`);
      const change = { kind: "to" as const, quantity: stock.reserved + free };
      await staff.stock.adjust.mutate({ variantId: id, change, reason: "count" });
      return stock.onHand - stock.reserved;
    },

    /** Puts a good away, or out again. */
    async standing(slug: string, status: "published" | "archived"): Promise<void> {
      await staff.products.save.mutate({ ...asSaved(await productOf(slug)), status });
    },

    async ships(
      number: string,
      parcel: { carrier: string; trackingNumber: string; trackingUrl: string },
    ): Promise<void> {
      await staff.orders.ship.mutate({ id: (await orderOf(number)).id, ...parcel });
    },

    async delivers(number: string): Promise<void> {
      await staff.orders.deliver.mutate({ id: (await orderOf(number)).id });
    },

    /** The mails an address got, newest first, as text. */
    async mailsTo(to: string): Promise<string[]> {
      const { items } = await staff.mail.list.query({ to });
      return Promise.all(items.map(async ({ id }) => (await staff.mail.byId.query({ id })).plain));
    },

    async cancels(number: string): Promise<void> {
      await staff.orders.cancel.mutate({ id: (await orderOf(number)).id });
    },
  };
}

/** A product as its editor sends it back. */
function asSaved(product: AdminOutputs["products"]["byId"]) {
  const { id, version, slug, kind, status, title, medium, edition, maker, descriptionHtml } = product;
  const { familyId, collectionIds, tags, options } = product;
  const variants = product.variants.map(({ stock, ...one }) => ({
    id: one.id,
    sku: one.sku,
    choices: one.choices,
    priceMinor: one.priceMinor,
    compareAtMinor: one.compareAtMinor,
    costMinor: one.costMinor,
    weightGrams: one.weightGrams,
    leadTime: one.leadTime,
    stock: stock && { policy: stock.policy, lowAt: stock.lowAt },
  }));
  const images = product.images.map(({ fileId, alt, variantId }) => ({ fileId, alt, variantId }));
  const words = { slug, kind, status, title, medium, edition, maker, descriptionHtml };
  return { id, version, ...words, familyId, collectionIds, tags, options, variants, images };
}

/** The account given, or an owner made with the shop's own command. */
function staffAccount(): Account {
  const { ATELIER_STAFF_EMAIL: email, ATELIER_STAFF_PASSWORD: password, ATELIER_E2E_DATA: folder } = process.env;
  if (email && password) return { email, password };
  if (!folder) throw new Error("Give ATELIER_STAFF_EMAIL and ATELIER_STAFF_PASSWORD, or ATELIER_E2E_DATA");
  const made = { email: `e2e-${randomUUID().slice(0, 8)}@example.com`, password: `drawer ${randomUUID()}` };
  const command = fileURLToPath(new URL("../../../cli/dist/main.js", import.meta.url));
  const who = ["--email", made.email, "--name", "Edda Prüfer", "--role", "owner", "--password-stdin"];
  const run = spawnSync(process.execPath, [command, "user", "create", ...who], {
    input: made.password,
    encoding: "utf8",
    env: { ...process.env, ATELIER_DATA_DIR: folder },
  });
  if (run.status !== 0) throw new Error(`No account could be made: ${run.stderr}${run.stdout}`);
  return made;
}
