import { admin } from "@atelier/client/react";
import { Button, ButtonLink, EmptyState } from "@atelier/ui";
import { t } from "../words/words.ts";

/** Signed in, but as a customer: says so and leaks nothing. */
export function NotStaff(props: { email: string }) {
  const utils = admin.useUtils();
  const signOut = admin.account.signOut.useMutation({ onSuccess: () => utils.account.me.setData(undefined, null) });
  return (
    <main className="pad" id="main">
      <title>{t("notStaff.title")}</title>
      <EmptyState
        heading={1}
        title={t("notStaff.title")}
        actions={
          <>
            <ButtonLink href="/" variant="primary">
              {t("who.shop")}
            </ButtonLink>
            <Button busy={signOut.isPending} onClick={() => signOut.mutate()}>
              {t("notStaff.other")}
            </Button>
          </>
        }
      >
        <p>{t("notStaff.words", { email: props.email })}</p>
      </EmptyState>
    </main>
  );
}
