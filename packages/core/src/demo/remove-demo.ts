import { shopSettings as defaults } from "@atelier/contract/settings";
import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { record } from "../audit/index.ts";
import { type Context, inTransaction, Refusal } from "../kernel/index.ts";
import { shopSettings, writeSettings } from "../settings/index.ts";

/**
 * Takes the demo shop out of a real one, all of it or nothing: goods, orders with their books, people, texts. Delivery
 * and taxes stay, because nothing could be sold without them. Refuses: demo.not-removable, while a real order holds
 * demo goods or the shop has no owner of its own.
 */
export function removeDemo(ctx: Context): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await refuseWhatIsInUse(tx);
    // The journals let rows go that belong to the demo, while this transaction says so.
    await sql`select set_config('atelier.removing_demo', 'on', true)`.execute(tx);
    for (const statement of removals) await statement.execute(tx);
    await clearSettings(tx);
    await record(tx, ctx, { action: "demo.removed", resourceKind: "shop", resourceId: "demo" });
  });
}

async function refuseWhatIsInUse(tx: Tx): Promise<void> {
  const { rows } = await sql<{ sold: number; owners: number }>`
    select
      (select count(*) from order_lines l join orders o on o.id = l.order_id join products p on p.id = l.product_id
        where p.is_demo and not o.is_demo) as sold,
      (select count(*) from users where role = 'owner' and not is_demo) as owners
  `.execute(tx);
  const { sold = 0, owners = 0 } = rows[0] ?? {};
  if (sold > 0)
    throw new Refusal("demo.not-removable", { fields: { orders: `${sold} lines of real orders hold demo goods` } });
  if (owners === 0)
    throw new Refusal("demo.not-removable", {
      fields: { owner: "Make an owner of your own first: atelier user create" },
    });
}

const demoOrders = sql`(select id from orders where is_demo)`;
const demoVariants = sql`(select v.id from product_variants v join products p on p.id = v.product_id where p.is_demo)`;

/** In the order in which the rows hang on each other. */
const removals = [
  sql`delete from ledger_postings where entry_id in (
    select id from ledger_entries where reference_id in ${demoOrders}
      or reference_id in (select id from refunds where order_id in ${demoOrders}))`,
  sql`delete from ledger_entries where reference_id in ${demoOrders}
    or reference_id in (select id from refunds where order_id in ${demoOrders})`,
  sql`delete from payment_intents where payment_id in (select id from payments where order_id in ${demoOrders})`,
  sql`delete from refunds where order_id in ${demoOrders}`,
  sql`delete from payments where order_id in ${demoOrders}`,
  sql`delete from stock_movements where variant_id in ${demoVariants}`,
  sql`delete from stock_reservations where variant_id in ${demoVariants}`,
  sql`delete from shipments where order_id in ${demoOrders}`,
  sql`delete from order_lines where order_id in ${demoOrders}`,
  sql`delete from orders where is_demo`,
  sql`delete from products where is_demo`,
  sql`delete from files where is_demo and not exists (select 1 from product_images i where i.file_id = files.id)`,
  sql`delete from families where is_demo and not exists (select 1 from products p where p.family_id = families.id)`,
  sql`delete from collections where is_demo and not exists (select 1 from collection_products c where c.collection_id = collections.id)`,
  sql`delete from users where is_demo`,
  sql`update families set is_demo = false where is_demo`,
  sql`update collections set is_demo = false where is_demo`,
  sql`update files set is_demo = false where is_demo`,
  sql`update shipping_zones set is_demo = false where is_demo`,
  sql`update tax_rates set is_demo = false where is_demo`,
];

async function clearSettings(tx: Tx): Promise<void> {
  const { currency, country, pricesIncludeTax, timeZone, language } = await shopSettings(tx);
  await writeSettings(tx, { ...defaults.parse({}), currency, country, pricesIncludeTax, timeZone, language });
}
