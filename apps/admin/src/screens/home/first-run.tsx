import { admin } from "@atelier/client/react";
import { buttonClass } from "@atelier/ui";
import { Kbd, PageHead, SideSection } from "@atelier/ui/admin";
import { StatusShapeMark } from "@atelier/ui";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { classNames } from "@atelier/ui";
import { useMay, useSession } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";

interface Step {
  key: string;
  title: string;
  words: string;
  done: boolean;
  does?: ReactNode;
}

/** An empty shop: what is done, what comes next, with real ends. */
export function FirstRun() {
  const { me, shop } = useSession();
  const mayHealth = useMay("health.read");
  const mayMail = useMay("mail.read");
  const settings = admin.settings.get.useQuery().data;
  const health = admin.home.health.useQuery(undefined, { enabled: mayHealth }).data;
  const outbox = admin.mail.list.useQuery({ limit: 1 }, { enabled: mayMail }).data;
  const named = shop.name !== "My shop" && (settings?.address.length ?? 0) > 0;
  const payments = health?.parts.find((part) => part.part === "payments");
  const steps: Step[] = [
    { key: "owner", title: t("first.owner"), words: t("first.ownerWords", { name: me.name }), done: true },
    {
      key: "name",
      title: t("first.name"),
      words: t("first.nameWords", { name: shop.name, currency: shop.currency }),
      done: named,
      does: (
        <Link className="act" to="/settings">
          {named ? t("first.change") : t("first.set")}
        </Link>
      ),
    },
    {
      key: "product",
      title: t("first.product"),
      words: t("first.productWords"),
      done: false,
      does: (
        <>
          <Link className={buttonClass({ variant: "primary" })} to="/products" search={{ new: "1" }}>
            {t("products.new")}
          </Link>
          <Link className={buttonClass()} to="/imports">
            {t("products.import")}
          </Link>
        </>
      ),
    },
    ...(payments
      ? [{ key: "money", title: t("first.money"), words: payments.finding, done: health?.takesMoney ?? false }]
      : []),
    ...(outbox
      ? [
          {
            key: "mail",
            title: t("first.mail"),
            words: outbox.delivers ? t("first.mailOn") : t("first.mailOff"),
            done: outbox.delivers,
          },
        ]
      : []),
  ];
  const next = steps.find((step) => !step.done)?.key;
  return (
    <>
      <title>{t("place.home")}</title>
      <PageHead
        title={t("first.title")}
        facts={t("first.facts", { n: steps.filter((step) => step.done).length, all: steps.length })}
      />
      <div className="cols wide">
        <ol className="setup">
          {steps.map((step) => (
            <li key={step.key} className={classNames(step.done && "done", step.key === next && "now") || undefined}>
              <StatusShapeMark shape={step.done ? "check" : "open"} />
              <div>
                <h2>{step.title}</h2>
                <p className="two">{step.words}</p>
              </div>
              <div className="does">{step.does}</div>
            </li>
          ))}
        </ol>
        <aside className="side">
          <SideSection title={t("first.look")}>
            <p className="two">{t("first.lookWords")}</p>
            <p className="pt-s3">
              <code className="code">npm run atelier -- seed</code>
            </p>
          </SideSection>
          <SideSection title={t("keys.title")}>
            <p className="two">
              <Kbd>Ctrl K</Kbd> {t("first.keysFind")} <Kbd>?</Kbd> {t("first.keysRest")}
            </p>
          </SideSection>
        </aside>
      </div>
    </>
  );
}
