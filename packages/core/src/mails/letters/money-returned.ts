import type { Letter } from "../letter.ts";
import type { MailData, MailLocale } from "../mail-data.ts";
import { footerOf, knownFacts, sumsOf, type Voice, voiceOf, worksOf } from "./letter-parts.ts";

/** "Your money is on its way back": sent when a refund was asked of the bank. */
export function moneyReturnedLetter(locale: MailLocale, data: MailData["money-returned"]): Letter {
  const voice = voiceOf(locale, data);
  const { say, format } = voice;
  const { shop, order } = data;
  const amount = format.money(data.amountMinor);
  const whole = data.amountMinor === order.totals.totalMinor;
  const paid = { label: say.returned.paid, amount: format.money(order.totals.totalMinor) };
  return {
    locale,
    shop,
    subject: say.returned.subject(amount, order.number),
    preview: say.returned.preview,
    heading: [say.returned.heading],
    lead: leadOf(voice, data, whole),
    works: worksOf(voice, data),
    sums: whole ? sumsOf(voice, order) : [...sumsOf(voice, order), paid],
    total: { label: whole ? say.returned.whole : say.returned.part, amount },
    facts: knownFacts([
      { label: say.facts.backTo, value: say.returned.sameWay },
      { label: say.facts.withYou, value: say.returned.days },
      { label: say.facts.reference, value: data.reference },
    ]),
    action: { label: say.seeOrder, url: order.url },
    after: [say.answer],
    footer: footerOf(shop, say.because.paid),
  };
}

function leadOf({ say, format }: Voice, data: MailData["money-returned"], whole: boolean): string {
  const { number } = data.order;
  if (data.because === "arrived-late")
    return say.returned.arrivedLate(number, data.paidAt && `${format.day(data.paidAt)}, ${format.time(data.paidAt)}`);
  return data.because === "order-cancelled"
    ? say.returned.orderCancelled(number)
    : say.returned.givenBack(number, whole);
}
