export type { MailData, MailLine, MailLocale, MailOrder, MailPicture, MailShop, MailToQueue } from "./mail-data.ts";
export { mailPicture, mailShop } from "./mail-parts.ts";
export { mailById, mailPage } from "./mail-queries.ts";
export { queueMail } from "./queue-mail.ts";
export { resendMail } from "./resend-mail.ts";
export { sendMail } from "./send-mail.ts";
