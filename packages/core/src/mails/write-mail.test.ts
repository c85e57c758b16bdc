import { expect, test } from "vitest";
import type { MailData, MailLocale, MailOrder, MailToQueue } from "./mail-data.ts";
import { writeMail } from "./write-mail.ts";

const shop = {
  name: "Fenn & Foundry",
  address: ["Unit 4", "Ipswich IP4 1HP"],
  email: "hello@fenn.example",
  url: "https://fenn.example",
  timeZone: "Europe/London",
};
const address = {
  name: "Dilys Prothero",
  company: "",
  line1: "3 Quay Street",
  line2: "",
  city: "Ipswich",
  region: "",
  postcode: "IP3 0BG",
  country: "GB",
  phone: "",
};
const order: MailOrder = {
  number: "FF-20418",
  url: "https://fenn.example/order/7qW2k9",
  placedAt: "2026-07-20T22:30:00.000Z",
  currency: "GBP",
  lines: [
    {
      title: "Press Room",
      detail: "Soy candle, 220 g",
      note: "leaves Tuesday",
      quantity: 2,
      lineMinor: 3900,
      picture: { url: "https://fenn.example/files/1/320.jpeg", width: 320, height: 422 },
    },
    {
      title: "Gasholder",
      detail: "Risograph",
      note: "",
      quantity: 1,
      lineMinor: 5400,
      picture: { url: "https://tracker.example/pixel.jpeg", width: 10, height: 10 },
    },
  ],
  totals: {
    totalMinor: 9295,
    derivation: [
      { kind: "goods", label: "goods", amountMinor: 9300 },
      { kind: "discount", label: "Friends of the press", amountMinor: -400 },
      { kind: "shipping", label: "Royal Mail, tracked", amountMinor: 395 },
      { kind: "tax", label: "VAT", amountMinor: 1549, rateBp: 2000, ofMinor: 9295, included: true },
      { kind: "total", label: "total", amountMinor: 9295 },
    ],
  },
  shippingAddress: address,
  shippingName: "Royal Mail, tracked",
  shippingPromise: "two to three working days",
};

const about = { about: "1", orderId: null, recipient: "dilys@example.com" };
const confirmed = (changes: Partial<MailOrder> = {}, locale: MailLocale = "en-GB") =>
  writeMail({ kind: "order-confirmed", locale, ...about, data: { shop, order: { ...order, ...changes } } });

const goods = { title: "Press Room", detail: "Soy candle, 90 g", priceMinor: 1950, currency: "GBP", picture: null };
const wish = { shop, goods, url: "https://fenn.example/goods/press-room", leaveUrl: "https://fenn.example/notice/out" };

const every: { [Kind in MailToQueue["kind"]]: MailData[Kind] } = {
  "order-confirmed": { shop, order },
  "order-shipped": {
    shop,
    order,
    carrier: "Royal Mail",
    trackingNumber: "QK 4407",
    shippedAt: "2026-11-24T16:05:00.000Z",
    moreFollows: false,
  },
  "order-cancelled": { shop, order, reason: "expired", cancelledAt: "2026-11-19T18:40:00.000Z", wasPaid: false },
  "money-returned": {
    shop,
    order,
    amountMinor: 9295,
    because: "arrived-late",
    paidAt: "2026-11-19T21:06:00.000Z",
    reference: "FF-20418-R1",
  },
  "stock-alert-asked": wish,
  "stock-alert-back": wish,
};

test("the confirmation says in both parts what was bought and how the total came about", () => {
  const mail = confirmed();
  expect(mail.subject).toBe("Order FF-20418 is paid");
  for (const part of [mail.html.replaceAll("&amp;", "&"), mail.plain]) {
    for (const words of [
      "Thank you, Dilys.",
      "Press Room",
      "Soy candle, 220 g",
      "2 pieces, leaves Tuesday",
      "£39.00",
      "-£4.00",
      "Friends of the press",
      "Of which VAT, 20%",
      "£15.49",
      "£92.95",
      "20 July 2026, 23:30",
      order.url,
    ]) {
      expect(part).toContain(words);
    }
  }
});

test("the plain part is ruled: 72 wide, sums at the right edge", () => {
  const lines = confirmed().plain.split("\n");
  expect(Math.max(...lines.filter((line) => !line.includes("://")).map((line) => line.length))).toBe(72);
  expect(lines).toContain(`Paid${" ".repeat(62)}£92.95`);
  expect(lines).toContain("=".repeat(72));
  expect(lines.at(-2)).toBe("You get this because you ordered.");
});

test("a mail shows pictures of the shop's own address only and fetches nothing else", () => {
  const { html } = confirmed();
  expect(html.match(/<img [^>]*src="([^"]+)"/g)).toHaveLength(1);
  expect(html).toContain("https://fenn.example/files/1/320.jpeg");
  expect(html).not.toContain("tracker.example");
  expect(html).not.toMatch(/<(link|script|iframe|object|table)\b|@import|url\(/);
});

test("no mail carries an address in full", () => {
  for (const part of Object.values(
    writeMail({ kind: "order-shipped", locale: "en-GB", ...about, data: every["order-shipped"] }),
  )) {
    expect(part).not.toContain("Quay Street");
    expect(part).not.toContain("0BG");
  }
  expect(writeMail({ kind: "order-shipped", locale: "en-GB", ...about, data: every["order-shipped"] }).plain).toContain(
    "D. Prothero, Ipswich IP3",
  );
});

test("an order with nothing to send does not speak of parcels", () => {
  const mail = confirmed({ shippingAddress: null, shippingName: "", shippingPromise: "" });
  expect(mail.plain).toContain("Thank you.\nIt is paid and yours.");
  expect(mail.plain).not.toMatch(/wrap|leaves the studio/);
});

test("money is written by its currency's own rules", () => {
  const total = { totalMinor: 123456, derivation: [] };
  expect(confirmed({ currency: "JPY", totals: total }).plain).toContain("JP¥123,456");
  expect(confirmed({ currency: "KWD", totals: total }).plain).toContain("KWD\u00a0123.456");
  expect(confirmed({ currency: "EUR", totals: total }, "de-DE").plain).toContain("1.234,56\u00a0€");
});

test("every kind of mail speaks English and German, and each reason of a cancellation has its own words", () => {
  const reasons = ["expired", "payment_failed", "superseded", "total_mismatch", "staff", "out_of_stock"] as const;
  const subjects = new Set<string>();
  for (const locale of ["en-GB", "de-DE"] as const) {
    subjects.add(writeMail({ kind: "order-confirmed", locale, ...about, data: every["order-confirmed"] }).subject);
    subjects.add(writeMail({ kind: "order-shipped", locale, ...about, data: every["order-shipped"] }).subject);
    subjects.add(writeMail({ kind: "money-returned", locale, ...about, data: every["money-returned"] }).subject);
    for (const reason of reasons) {
      const mail = writeMail({
        kind: "order-cancelled",
        locale,
        ...about,
        data: { ...every["order-cancelled"], reason },
      });
      expect(mail.subject).toContain("FF-20418");
      expect(mail.plain).toContain(locale === "en-GB" ? "Nothing was taken." : "Es wurde nichts abgebucht.");
      subjects.add(mail.subject);
    }
  }
  expect(subjects.size).toBe(18);
});

test("a cancelled order that was paid says that the money comes back", () => {
  const { plain } = writeMail({
    kind: "order-cancelled",
    locale: "en-GB",
    ...about,
    data: { ...every["order-cancelled"], reason: "staff", wasPaid: true },
  });
  expect(plain).toContain("Your order is cancelled.\nYour money is on its way back.");
  expect(plain).not.toContain("Nothing was taken");
});

test("part of the money returned is told as a part", () => {
  const { plain, subject } = writeMail({
    kind: "money-returned",
    locale: "en-GB",
    ...about,
    data: { ...every["money-returned"], amountMinor: 1000, because: "given-back" },
  });
  expect(subject).toBe("£10.00 is on its way back (FF-20418)");
  expect(plain).toMatch(/Paid +£92\.95\n=+\nReturned +£10\.00/);
});

test("what people typed can neither break the page nor fake a line", () => {
  const nasty = "Bcc: all@example.com\r\nX: <script>alert(1)</script>";
  const lines = [{ title: nasty, detail: nasty, note: nasty, quantity: 1, lineMinor: 1, picture: null }];
  const mail = writeMail({
    kind: "order-shipped",
    locale: "en-GB",
    ...about,
    data: {
      ...every["order-shipped"],
      carrier: nasty,
      order: { ...order, number: nasty, lines, shippingAddress: { ...address, name: nasty } },
    },
  });
  expect(mail.subject).not.toMatch(/[\r\n]/);
  expect(mail.html).not.toContain("<script>");
  expect(mail.plain).not.toMatch(/\r|\nX:/);
});
