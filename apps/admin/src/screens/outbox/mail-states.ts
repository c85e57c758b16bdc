import { type MailKind, mailKind } from "@atelier/contract/mails";
import type { Standing } from "@atelier/ui/admin";
import type { PlainWordKey } from "../../words/words.ts";

/** How a mail stands, for any state the shop may name. */
export const mailStandings: Record<string, { standing: Standing; word: PlainWordKey } | undefined> = {
  queued: { standing: "todo", word: "mail.queued" },
  sent: { standing: "settled", word: "mail.sent" },
  held: { standing: "held", word: "mail.held" },
  failed: { standing: "failed", word: "mail.failed" },
};

/** Whether it is a kind of mail we have a name for. */
export function isMailKind(kind: string): kind is MailKind {
  return mailKind.safeParse(kind).success;
}
