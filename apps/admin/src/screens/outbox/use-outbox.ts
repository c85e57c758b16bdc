import { admin } from "@atelier/client/react";
import type { MailRowView } from "@atelier/contract/mails";
import { keepPreviousData } from "@tanstack/react-query";
import { useList } from "../../parts/lists/use-list.ts";
import { useSeenNames } from "../../parts/use-seen-names.ts";
import { useSelection } from "../../parts/use-selection.ts";
import { useZone } from "../../shell/session.tsx";
import { sayMail } from "./mail-columns.tsx";
import { mailFilter, mailQuestion, type MailSearch } from "./mail-search.ts";

/** The page of mails an address asks for, which of them are chosen, and how this person likes the list. */
export function useOutbox(search: MailSearch) {
  const zone = useZone();
  const asked = admin.mail.list.useQuery(mailQuestion(search, zone), {
    placeholderData: keepPreviousData,
    refetchInterval: 20_000,
  });
  const filter = mailFilter(search, zone);
  const selection = useSelection(JSON.stringify(filter));
  const names = useSeenNames(asked.data?.items, nameOf);
  return { asked, page: asked.data, mails: asked.data?.items ?? [], filter, selection, names, kept: useList("outbox") };
}

export type Outbox = ReturnType<typeof useOutbox>;

function nameOf(mail: MailRowView): [string, string] {
  return [mail.id, `${mail.recipient}, ${sayMail(mail)}`];
}
