import { type MailListInput, mailState } from "@atelier/contract/mails";
import { cursorOf, readTrail } from "../../parts/trail.ts";
import { oneOf, present, savedIn, textOf } from "../../shell/search-params.ts";

export const mailStates = mailState.options;

/** The outbox as it stands in the address; `mail` is the one being read. */
export interface MailSearch {
  /** The kept view it began with. */
  saved?: string | undefined;
  state?: (typeof mailStates)[number] | undefined;
  q?: string | undefined;
  page?: string | undefined;
  mail?: string | undefined;
}

/** Reads an address; what it does not know it drops. */
export function readMailSearch(search: Record<string, unknown>): MailSearch {
  return present({
    saved: savedIn(search),
    state: oneOf(mailStates, search["state"]),
    q: textOf(search["q"]),
    page: readTrail(search["page"]),
    mail: textOf(search["mail"], 36),
  });
}

/** The question to the shop that an address stands for. */
export function mailQuestion(search: MailSearch): MailListInput {
  return present({ state: search.state, q: search.q, cursor: cursorOf(search.page), limit: 50 });
}
