import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

interface Session {
  amount: number;
  currency: string;
  metadata: Record<string, string>;
}

// A Stripe that only says yes: it opens a session for the sum it is asked for, and when asked again it was paid.
const sessions = new Map<string, Session>();
let made = 0;

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const path = (request.url ?? "").split("?", 1)[0] ?? "";
    const body = answer(request.method === "POST", path, Buffer.concat(chunks).toString("utf8"));
    const text = JSON.stringify(body ?? { error: { type: "invalid_request_error", message: "No such thing" } });
    response
      .writeHead(body ? 200 : 404, { "content-type": "application/json", "content-length": Buffer.byteLength(text) })
      .end(text);
  });
});

function answer(isPost: boolean, path: string, form: string): unknown {
  const id = path.slice("/v1/checkout/sessions/".length);
  if (!isPost) return asPaid(id);
  if (path === "/v1/checkout/sessions") return opened(new URLSearchParams(form));
  return id.endsWith("/expire") ? asPaid(id.slice(0, -"/expire".length)) : undefined;
}

function opened(form: URLSearchParams): unknown {
  made += 1;
  const id = `cs_test_${made}`;
  const session = {
    amount: sumOf(form),
    currency: form.get("line_items[0][price_data][currency]") ?? "",
    metadata: Object.fromEntries(
      [...form].flatMap(([key, value]) => {
        const name = /^metadata\[(\w+)\]$/.exec(key)?.[1];
        return name === undefined ? [] : [[name, value]];
      }),
    ),
  };
  sessions.set(id, session);
  return { ...shown(id, session), status: "open", payment_status: "unpaid", url: `https://pay.invalid/${id}` };
}

function sumOf(form: URLSearchParams): number {
  let sum = Number(form.get("shipping_options[0][shipping_rate_data][fixed_amount][amount]") ?? 0);
  for (let at = 0; form.has(`line_items[${at}][quantity]`); at++) {
    const price = Number(form.get(`line_items[${at}][price_data][unit_amount]`));
    sum += price * Number(form.get(`line_items[${at}][quantity]`));
  }
  return sum;
}

function asPaid(id: string): unknown {
  const session = sessions.get(id);
  if (!session) return undefined;
  const charge = {
    id: `ch_${id}`,
    object: "charge",
    payment_method_details: { type: "card", card: { brand: "visa", last4: "4242" } },
  };
  return {
    ...shown(id, session),
    status: "complete",
    payment_status: "paid",
    url: null,
    payment_intent: { id: `pi_${id}`, object: "payment_intent", status: "succeeded", latest_charge: charge },
  };
}

function shown(id: string, { amount, currency, metadata }: Session) {
  return { id, object: "checkout.session", amount_total: amount, currency, metadata, livemode: false };
}

server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`A quick Stripe is ready at http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.once("SIGTERM", () => process.exit(0));
process.stdin.resume().once("end", () => process.exit(0));
