import type { Letter } from "../letter.ts";
import type { MailData, MailLocale } from "../mail-data.ts";
import { deliveryOf, firstNameOf, footerOf, sumsOf, voiceOf, worksOf } from "./letter-parts.ts";

/** "It is paid": sent once the money has arrived. */
export function orderConfirmedLetter(locale: MailLocale, data: MailData["order-confirmed"]): Letter {
  const voice = voiceOf(locale, data);
  const { say, format } = voice;
  const { shop, order } = data;
  const total = format.money(order.totals.totalMinor);
  const toSend = order.shippingAddress !== null;
  return {
    locale,
    shop,
    subject: say.confirmed.subject(order.number),
    preview: toSend ? say.confirmed.preview(total) : say.confirmed.nothingToSend,
    heading: [say.confirmed.thanks(firstNameOf(order)), toSend ? say.confirmed.toSend : say.confirmed.nothingToSend],
    lead: toSend ? say.confirmed.leadToSend(deliveryOf(order)) : say.confirmed.leadNothingToSend,
    works: worksOf(voice, data),
    sums: sumsOf(voice, order),
    total: { label: say.confirmed.total, amount: total },
    facts: [],
    action: { label: say.seeOrder, url: order.url },
    after: [`${say.closedLink} ${say.placed(order.number, format.moment(order.placedAt))}`, say.answer],
    footer: footerOf(shop, say.because.ordered),
  };
}
