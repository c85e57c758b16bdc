import type { Letter } from "./letter.ts";
import { oneLine } from "./letter.ts";
import { moneyReturnedLetter } from "./letters/money-returned.ts";
import { orderCancelledLetter } from "./letters/order-cancelled.ts";
import { orderConfirmedLetter } from "./letters/order-confirmed.ts";
import { orderShippedLetter } from "./letters/order-shipped.ts";
import { stockAlertAskedLetter, stockAlertBackLetter } from "./letters/stock-alert.ts";
import type { MailToQueue } from "./mail-data.ts";
import { plainLetter } from "./plain-letter.ts";
import { letterHtml } from "./templates/letter-html.tsx";

export interface WrittenMail {
  subject: string;
  html: string;
  plain: string;
}

/** Writes a mail out: subject, HTML, and a plain twin that says the same. */
export function writeMail(mail: MailToQueue): WrittenMail {
  const letter = letterOf(mail);
  return { subject: oneLine(letter.subject), html: letterHtml(letter), plain: plainLetter(letter) };
}

function letterOf(mail: MailToQueue): Letter {
  switch (mail.kind) {
    case "order-confirmed":
      return orderConfirmedLetter(mail.locale, mail.data);
    case "order-shipped":
      return orderShippedLetter(mail.locale, mail.data);
    case "order-cancelled":
      return orderCancelledLetter(mail.locale, mail.data);
    case "money-returned":
      return moneyReturnedLetter(mail.locale, mail.data);
    case "stock-alert-asked":
      return stockAlertAskedLetter(mail.locale, mail.data);
    case "stock-alert-back":
      return stockAlertBackLetter(mail.locale, mail.data);
  }
}
