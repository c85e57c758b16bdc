/** As much of mailparser, which brings no types, as the outbox's test reads. */
declare module "mailparser" {
  interface Addresses {
    value: { name: string; address?: string }[];
  }
  export interface ParsedMail {
    subject?: string;
    from?: Addresses;
    replyTo?: Addresses;
    messageId?: string;
    headers: Map<string, unknown>;
    text?: string;
    html: string | false;
    attachments: unknown[];
  }
  export function simpleParser(source: string): Promise<ParsedMail>;
}
