import type { Letter } from "../letter.ts";
import type { MailData, MailLocale } from "../mail-data.ts";
import { footerOf, sumsOf, voiceOf, worksOf } from "./letter-parts.ts";

/** "We let it go": says first what did not happen to the money. */
export function orderCancelledLetter(locale: MailLocale, data: MailData["order-cancelled"]): Letter {
  const voice = voiceOf(locale, data);
  const { say, format } = voice;
  const { shop, order } = data;
  const story = say.cancelled[data.reason];
  const money = data.wasPaid ? say.cancelled.comesBack : say.cancelled.nothingTaken;
  return {
    locale,
    shop,
    subject: story.subject(order.number),
    preview: money,
    heading: [story.heading, money],
    lead: story.lead(order.number, format.day(data.cancelledAt), format.time(data.cancelledAt)),
    works: worksOf(voice, data),
    sums: sumsOf(voice, order),
    total: {
      label: data.wasPaid ? say.cancelled.wasPaid : say.cancelled.wouldHaveBeen,
      amount: format.money(order.totals.totalMinor),
    },
    facts: [],
    action: { label: say.seeOrder, url: order.url },
    after: data.reason === "expired" && !data.wasPaid ? [say.cancelled.lateMoney] : [say.answer],
    footer: footerOf(shop, data.wasPaid ? say.because.paid : say.because.began),
  };
}
