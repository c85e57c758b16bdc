import { admin } from "@atelier/client/react";
import type { BulkRunView } from "@atelier/contract/bulk";
import { Button } from "@atelier/ui";
import { FormDialog } from "@atelier/ui/admin";
import { useInfiniteQuery } from "@tanstack/react-query";
import { sayCode } from "../../shell/refusal-words.ts";
import { t } from "../../words/words.ts";
import { DidNotArrive } from "../list-state.tsx";

interface ShopBulkWhyProps {
  run: BulkRunView;
  onClose: () => void;
  onRetry: () => void;
}

/** Row by row, what the shop refused and why; a hundred at a time. */
export function ShopBulkWhy({ run, onClose, onRetry }: ShopBulkWhyProps) {
  const asked = useRefusals(run);
  const rows = asked.data?.pages.flatMap((page) => page.items) ?? [];
  const title = t("bulk.whyTitle", { n: run.refused });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={title}
      facts={t("bulk.whyFacts", { done: run.done })}
      actions={
        <>
          <Button onClick={onClose}>{t("dialog.back")}</Button>
          {run.state === "done" && (
            <Button
              variant="primary"
              onClick={() => {
                onClose();
                onRetry();
              }}
            >
              {t("bulk.retry", { n: run.refused })}
            </Button>
          )}
        </>
      }
    >
      {asked.isError ? (
        <DidNotArrive asked={{ ...asked, isPlaceholderData: false }} />
      ) : (
        <table className="plain" aria-label={title} aria-busy={asked.isPending}>
          <tbody>
            {rows.map(({ id, name, code, detail }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td className="wraps">{code ? sayCode(code, detail) : t("bulk.fault")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {asked.hasNextPage && (
        <p className="pager-line">
          <Button size="small" busy={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
            {t("bulk.whyMore")}
          </Button>
        </p>
      )}
    </FormDialog>
  );
}

function useRefusals({ id, refused }: BulkRunView) {
  const utils = admin.useUtils();
  // tRPC's own hook says the direction besides, a key the shop does not know and refuses.
  return useInfiniteQuery({
    queryKey: ["bulk.refusals", id, refused],
    queryFn: ({ pageParam: cursor, signal }) =>
      utils.client.bulk.refusals.query({ id, limit: 100, ...(cursor && { cursor }) }, { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
  });
}
