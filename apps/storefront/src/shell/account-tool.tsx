import { shop } from "@atelier/client/shop";
import { Button } from "@atelier/ui";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "../router/link.tsx";
import { useAddress } from "../router/router.tsx";
import { useId } from "react";
import { useWords } from "../words/words.tsx";
import { tellOtherTabs } from "./other-tabs.ts";

/** Sign in, or who is signed in and the way out. */
export function AccountTool() {
  const { t } = useWords();
  const menuId = useId();
  const me = shop.account.me.useQuery(undefined, { staleTime: 5 * 60_000 }).data;
  const here = useAddress().href;
  if (!me) {
    const to = here.startsWith("/sign-in") ? undefined : here;
    return (
      <Link to="/sign-in" search={to ? { to } : {}}>
        {t("nav.signIn")}
      </Link>
    );
  }
  return (
    <>
      <button type="button" popoverTarget={menuId} className="account-tool">
        {t("nav.account")}
      </button>
      <div id={menuId} popover="auto" className="account-menu">
        <p className="small">
          {t("account.signedInAs")}
          <br />
          <strong>{me.name}</strong>
          <br />
          <span className="soft">{me.email}</span>
        </p>
        <SignOut />
      </div>
    </>
  );
}

function SignOut() {
  const { t } = useWords();
  const queries = useQueryClient();
  const signOut = shop.account.signOut.useMutation({
    onSuccess: async () => {
      tellOtherTabs("account");
      await queries.invalidateQueries();
    },
  });
  return (
    <Button size="small" busy={signOut.isPending} onClick={() => signOut.mutate()}>
      {t("account.signOut")}
    </Button>
  );
}
