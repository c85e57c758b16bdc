import type { Letter } from "../letter.ts";
import { oneLine } from "../letter.ts";
import type { MailData, MailLocale } from "../mail-data.ts";
import { destinationOf, footerOf, knownFacts, voiceOf, worksOf } from "./letter-parts.ts";

/** "It left the studio": sent when staff hand the parcel over and want the shopper to know. */
export function orderShippedLetter(locale: MailLocale, data: MailData["order-shipped"]): Letter {
  const voice = voiceOf(locale, data);
  const { say, format } = voice;
  const { shop, order } = data;
  const words = data.moreFollows ? say.shipped.part : say.shipped;
  const lead = say.shipped.lead(oneLine(data.carrier), format.day(data.shippedAt));
  return {
    locale,
    shop,
    subject: words.subject(order.number),
    preview: lead,
    heading: [words.heading],
    lead,
    works: worksOf(voice, data),
    sums: [],
    total: null,
    facts: knownFacts([
      { label: say.facts.goesTo, value: destinationOf(order) },
      { label: say.facts.carrier, value: data.carrier },
      { label: say.facts.number, value: data.trackingNumber },
      { label: say.facts.delivery, value: order.shippingPromise },
    ]),
    action: { label: say.shipped.follow, url: order.url },
    after: data.moreFollows ? [say.shipped.part.follows, say.shipped.late] : [say.shipped.late],
    footer: footerOf(shop, say.because.ordered),
  };
}
