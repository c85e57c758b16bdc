import { formatsFor } from "../formats.ts";
import { type Letter, oneLine } from "../letter.ts";
import type { MailData, MailLocale } from "../mail-data.ts";
import { type Messages, messagesFor } from "../messages/messages.ts";
import { footerOf } from "./letter-parts.ts";

/** "Shall we tell you?": sent to an address somebody typed, before anything else is. */
export function stockAlertAskedLetter(locale: MailLocale, data: MailData["stock-alert-asked"]): Letter {
  const say = messagesFor(locale);
  return letterOf({ locale, data, say, words: say.alert.asked, because: say.because.typed });
}

/** "It is back": sent once, to whoever asked. */
export function stockAlertBackLetter(locale: MailLocale, data: MailData["stock-alert-back"]): Letter {
  const say = messagesFor(locale);
  return letterOf({ locale, data, say, words: say.alert.back, because: say.because.waited });
}

interface Told {
  locale: MailLocale;
  data: MailData["stock-alert-back"];
  say: Messages;
  words: Messages["alert"]["back"];
  because: string;
}

function letterOf({ locale, data, say, words, because }: Told): Letter {
  const { shop, goods } = data;
  const format = formatsFor(locale, goods.currency, shop.timeZone);
  const title = oneLine(goods.title);
  return {
    locale,
    shop,
    subject: words.subject(title),
    preview: words.preview,
    heading: [words.heading],
    lead: words.lead,
    works: [
      {
        title,
        detail: oneLine(goods.detail),
        note: "",
        amount: format.money(goods.priceMinor),
        // No mail makes its reader call at somebody else's door.
        picture: goods.picture?.url.startsWith(`${shop.url}/`) ? goods.picture : null,
      },
    ],
    sums: [],
    total: null,
    facts: [],
    action: { label: words.action, url: data.url },
    after: [words.after],
    wayOut: { label: say.alert.leave, url: data.leaveUrl },
    footer: footerOf(shop, because),
  };
}
