import { type MailFilter, mailKind, type MailListInput, mailState } from "@atelier/contract/mails";
import { cursorOf, readTrail } from "../../parts/trail.ts";
import { endOfDay, startOfDay } from "../../parts/when.ts";
import { dayIn, oneOf, present, savedIn, textOf } from "../../shell/search-params.ts";

export const mailStates = mailState.options;

/** What of an address narrows the outbox down, beyond its view and its search. */
export const mailFilters = ["kind", "to", "from", "until"] as const;

/** The outbox as it stands in the address; `mail` is the one being read. Days are the shop's. */
export interface MailSearch {
  /** The kept view it began with. */
  saved?: string | undefined;
  state?: (typeof mailStates)[number] | undefined;
  kind?: (typeof mailKind.options)[number] | undefined;
  q?: string | undefined;
  /** Part of the address it goes to. */
  to?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
  page?: string | undefined;
  mail?: string | undefined;
}

/** Reads an address; what it does not know it drops. */
export function readMailSearch(search: Record<string, unknown>): MailSearch {
  return present({
    saved: savedIn(search),
    state: oneOf(mailStates, search["state"]),
    kind: oneOf(mailKind.options, search["kind"]),
    q: textOf(search["q"]),
    to: textOf(search["to"]),
    from: dayIn(search["from"]),
    until: dayIn(search["until"]),
    page: readTrail(search["page"]),
    mail: textOf(search["mail"], 36),
  });
}

/** What an address narrows the outbox down to. */
export function mailFilter({ state, kind, q, to, from, until }: MailSearch, zone: string): MailFilter {
  const writtenFrom = from && startOfDay(from, zone);
  const writtenTo = until && endOfDay(until, zone);
  return present({ state, kind, q, to, writtenFrom, writtenTo });
}

/** The question to the shop that an address stands for. */
export function mailQuestion(search: MailSearch, zone: string): MailListInput {
  return present({ ...mailFilter(search, zone), cursor: cursorOf(search.page), limit: 50 });
}
