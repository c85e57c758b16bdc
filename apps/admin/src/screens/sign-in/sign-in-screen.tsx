import { createShopClient } from "@atelier/client";
import { admin } from "@atelier/client/react";
import type { MeView } from "@atelier/contract/accounts";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { useId } from "react";
import { NotStaff } from "../../shell/not-staff.tsx";
import { SignInForm } from "../../shell/sign-in-form.tsx";
import { t } from "../../words/words.ts";
import { safeBack } from "./safe-back.ts";

const route = getRouteApi("/sign-in");
const shopClient = createShopClient({ url: "" });

/** The door. It tells nothing but the shop's name, and leads back to where one was. */
export function SignInScreen() {
  const formId = useId();
  const { history } = useRouter();
  const queryClient = useQueryClient();
  const { back } = route.useSearch();
  const utils = admin.useUtils();
  const me = admin.account.me.useQuery();
  const shop = useQuery({
    queryKey: ["shop-front"],
    queryFn: () => shopClient.shop.get.query(),
    retry: false,
    staleTime: 300_000,
  });
  function enter(who: MeView): void {
    queryClient.clear();
    utils.account.me.setData(undefined, who);
    history.replace(`/admin${safeBack(back)}`);
  }
  if (me.data && me.data.permissions.length === 0) return <NotStaff email={me.data.email} />;
  return (
    <main className="signin" id="main">
      <title>{t("signIn.title")}</title>
      <div className="signin-in">
        <p className="signin-name">{shop.data?.name ?? "\u00a0"}</p>
        <h1>{t("signIn.title")}</h1>
        <SignInForm formId={formId} ownButton onDone={enter} />
        <p className="meta">
          {t("signIn.notStaff")}{" "}
          <a className="link" href="/">
            {t("signIn.shop")}
          </a>
        </p>
      </div>
    </main>
  );
}
