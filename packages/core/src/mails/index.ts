export type {
  MailData,
  MailGoods,
  MailLine,
  MailLocale,
  MailOrder,
  MailPicture,
  MailShop,
  MailToQueue,
} from "./mail-data.ts";
export { mailById, mailPage } from "./mail-queries.ts";
export { matchingMails, namedMails } from "./mail-filters.ts";
export { mailPicture } from "./mail-picture.ts";
export { mailShop } from "./mail-shop.ts";
export { holdMail, queueMail } from "./queue-mail.ts";
export { applyResend, resendMail } from "./resend-mail.ts";
export { sendMail } from "./send-mail.ts";
export { mailLocaleOf } from "./messages/messages.ts";
