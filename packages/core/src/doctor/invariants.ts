import { sql } from "kysely";

/**
 * What is true of the shop's data at every moment, each as one query that must find nothing. Run after every
 * integration test and by `atelier doctor`. The numbers are those of the reliability notes in docs/reliability.md.
 */
export const invariants = [
  {
    id: "I01",
    says: "an order's total is goods less discount plus delivery and tax, and its lines add up to its sums",
    broken: sql<{ what: string }>`
      select o.number as what
      from orders o
      join (
        select order_id, sum(quantity * unit_price_minor) as goods, sum(discount_minor) as discount,
          sum(tax_minor + shipping_tax_share_minor) as tax, sum(shipping_share_minor) as shipping
        from order_lines group by order_id
      ) l on l.order_id = o.id
      where l.goods <> o.goods_minor or l.discount <> o.discount_minor or l.tax <> o.tax_minor or l.shipping <> o.shipping_minor`,
  },
  {
    id: "I02",
    says: "a paid order's money was captured, all of it, in its own currency",
    broken: sql<{ what: string }>`
      select o.number as what
      from orders o
      join payments p on p.order_id = o.id
      where o.status = 'paid'
        and (p.status <> 'succeeded' or p.captured_minor <> o.total_minor or p.currency <> o.currency)`,
  },
  {
    id: "I03",
    says: "what went back never exceeds what came in, and equals the refunds that stand",
    broken: sql<{ what: string }>`
      select o.number as what
      from payments p
      join orders o on o.id = p.order_id
      left join (
        select payment_id, sum(amount_minor) as amount from refunds
        where status in ('pending', 'succeeded') group by payment_id
      ) r on r.payment_id = p.id
      where p.refunded_minor <> coalesce(r.amount, 0) or p.refunded_minor > p.captured_minor`,
  },
  {
    id: "I05",
    says: "every order has one payment, and every payment that asks Stripe one intent",
    broken: sql<{ what: string }>`
      select o.number as what
      from orders o
      left join payments p on p.order_id = o.id
      left join payment_intents i on i.payment_id = p.id and i.kind = 'open_session'
      where p.id is null or (p.amount_minor > 0 and i.id is null)`,
  },
  {
    id: "I06",
    says: "every entry of the journal sums to zero per unit",
    broken: sql<{ what: string }>`
      select entry_id::text as what from ledger_postings group by entry_id, unit having sum(amount) <> 0`,
  },
  {
    id: "I06b",
    says: "every balance kept on an account is the sum of its postings",
    broken: sql<{ what: string }>`
      select a.kind || ' ' || coalesce(a.owner_id::text, '') as what
      from ledger_accounts a
      left join (select account_id, sum(amount) as amount from ledger_postings group by account_id) p on p.account_id = a.id
      where a.keeps_balance and a.balance <> coalesce(p.amount, 0)`,
  },
  {
    id: "I06c",
    says: "every paid order stands in the journal with its own amounts, and no unpaid one does",
    broken: sql<{ what: string }>`
      with posted as (
        select e.reference_id as order_id,
          sum(p.amount) filter (where a.kind in ('stripe_clearing')) as cleared,
          -sum(p.amount) filter (where a.kind = 'tax') as tax,
          -sum(p.amount) filter (where a.kind in ('sales', 'shipping')) as net
        from ledger_entries e
        join ledger_postings p on p.entry_id = e.id
        join ledger_accounts a on a.id = p.account_id
        where e.kind = 'order.paid' and e.reference_kind = 'order'
        group by e.reference_id
      )
      select o.number as what
      from orders o
      left join posted on posted.order_id = o.id
      where (o.status = 'paid' and o.total_minor > 0 and (
          posted.order_id is null or posted.cleared <> o.total_minor
          or coalesce(posted.tax, 0) <> o.tax_minor or coalesce(posted.net, 0) <> o.total_minor - o.tax_minor))
        or (o.status = 'pending' and posted.order_id is not null)`,
  },
  {
    id: "I06d",
    says: "money taken for orders nobody could serve, or that were cancelled, is owed back or given back to the penny",
    broken: sql<{ what: string }>`
      select unit as what
      from (
        select p.unit, sum(p.amount) as balance
        from ledger_postings p join ledger_accounts a on a.id = p.account_id
        where a.kind = 'owed_to_customers' group by p.unit
      ) owed
      where balance <> -coalesce((
        select sum(amount_minor) from refunds r
        where r.status in ('failed', 'cancelled') and r.currency = owed.unit), 0)`,
  },
  {
    id: "I11",
    says: "what is on hand is the sum of its movements",
    broken: sql<{ what: string }>`
      select coalesce(v.sku::text, v.id::text) as what
      from stock_levels l
      join product_variants v on v.id = l.variant_id
      left join (select variant_id, sum(quantity) as moved from stock_movements group by variant_id) m
        on m.variant_id = l.variant_id
      where l.on_hand <> coalesce(m.moved, 0)`,
  },
  {
    id: "I12",
    says: "what is reserved is the sum of the live reservations, and never more than is there unless it may be back-ordered",
    broken: sql<{ what: string }>`
      select coalesce(v.sku::text, v.id::text) as what
      from stock_levels l
      join product_variants v on v.id = l.variant_id
      left join (
        select variant_id, sum(quantity) as held from stock_reservations where state = 'held' group by variant_id
      ) r on r.variant_id = l.variant_id
      where l.reserved <> coalesce(r.held, 0) or (l.policy = 'deny' and l.reserved > l.on_hand)`,
  },
  {
    id: "I13",
    says: "every counted line of a paid order left the shelf exactly once, and no line of an unpaid one did",
    broken: sql<{ what: string }>`
      select o.number as what
      from orders o
      join order_lines ol on ol.order_id = o.id
      join stock_levels l on l.variant_id = ol.variant_id and l.created_at <= o.placed_at
      left join stock_movements m on m.order_line_id = ol.id and m.kind = 'sale'
      where (o.status = 'paid' and coalesce(m.quantity, 0) <> -ol.quantity)
        or (o.status = 'pending' and m.id is not null)`,
  },
  {
    id: "I14",
    says: "no line came back to the shelf in larger number than it left",
    broken: sql<{ what: string }>`
      select order_line_id::text as what
      from stock_movements
      where order_line_id is not null and kind in ('sale', 'return')
      group by order_line_id having sum(quantity) > 0`,
  },
  {
    id: "I15",
    says: "a reservation is held exactly while its order waits",
    broken: sql<{ what: string }>`
      select o.number as what
      from stock_reservations r join orders o on o.id = r.order_id
      where (r.state = 'held') <> (o.status = 'pending')`,
  },
  {
    id: "I27",
    says: "every paid order has exactly one confirmation in the outbox",
    broken: sql<{ what: string }>`
      select o.number as what
      from orders o
      left join mails m on m.order_id = o.id and m.kind = 'order-confirmed'
      where o.status = 'paid' and not o.is_demo
      group by o.number having count(m.id) <> 1`,
  },
  {
    id: "I43",
    says: "whoever was told that a variant is back has exactly one mail about it, and whoever waits has none",
    broken: sql<{ what: string }>`
      select a.id::text as what
      from stock_alerts a
      left join mails m on m.kind = 'stock-alert-back' and m.about = a.id::text
      where (a.state = 'told') <> (m.id is not null)`,
  },
  {
    id: "I28",
    says: "an order's state and its payment's agree",
    broken: sql<{ what: string }>`
      select o.number as what
      from orders o join payments p on p.order_id = o.id
      where (o.status = 'pending' and p.status not in ('pending', 'processing'))
        or (o.status = 'paid' and p.status <> 'succeeded')
        or (o.status = 'cancelled' and p.status in ('pending', 'processing'))
        or (p.status = 'succeeded' and o.status = 'cancelled' and p.captured_minor > p.refunded_minor and o.problem is null)`,
  },
  {
    id: "I42",
    says: "no more pieces of a line lie in parcels than were sold, and an order has left exactly when all of it has",
    broken: sql<{ what: string }>`
      select o.number as what
      from orders o
      join lateral (
        select bool_or(packed > quantity) as over, bool_and(packed = quantity) as all_left, bool_or(packed > 0) as some_left
        from (
          select l.quantity, coalesce((select sum(i.quantity) from shipment_lines i where i.order_line_id = l.id), 0) as packed
          from order_lines l where l.order_id = o.id and l.kind = 'physical'
        ) as each
      ) as sent on true
      where sent.over
        or (o.fulfillment in ('shipped', 'delivered') and not coalesce(sent.all_left, true))
        or (o.fulfillment = 'partly_shipped' and (sent.all_left or not coalesce(sent.some_left, false)))
        or (o.fulfillment = 'unfulfilled' and sent.some_left)`,
  },
] as const;
