import { Button, ButtonLink } from "@atelier/ui";
import { ConfirmDialog, Kbd, Menu, type MenuAct, PageHead } from "@atelier/ui/admin";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useKeys } from "../../shell/keys.ts";
import { t } from "../../words/words.ts";
import { ProductStatus } from "../products/product-status.tsx";
import { setupSteps } from "./setup-steps.ts";
import type { ProductEditor } from "./use-product-editor.ts";

/** Name, how it stands, and taking it into the shop or out of it. */
export function ProductHead(props: { editor: ProductEditor; maySave: boolean }) {
  const { editor, maySave } = props;
  const { base, draft } = editor;
  const [asking, setAsking] = useState<"draft" | "archived" | null>(null);
  const shown = base.status === "published";
  const address = shown ? `/goods/${base.slug}` : `/preview/${base.id}`;
  useKeys({ v: () => window.open(address, "_blank", "noreferrer") });
  const left = setupSteps(editor).filter((step) => step.needed && !step.done).length;
  const acts: MenuAct[] = [
    ...(base.status === "published"
      ? [{ key: "draft", label: t("product.takeOut"), onAct: () => setAsking("draft") }]
      : []),
    ...(base.status === "archived"
      ? [{ key: "unarchive", label: t("product.unarchive"), onAct: () => editor.save("draft") }]
      : [{ key: "archive", label: t("product.archive"), danger: true, onAct: () => setAsking("archived") }]),
  ];
  return (
    <>
      <PageHead
        back={<Link to="/products">{t("place.products")}</Link>}
        title={draft.title || t("product.noTitle")}
        facts={
          <>
            {[draft.medium, t(`kind.${draft.kind}`)].filter(Boolean).join(", ")}
            <i className="gap" />
            <ProductStatus status={base.status} publishAt={base.publishAt} />
            {!maySave && ` ${t("settings.readOnly")}`}
          </>
        }
        actions={
          <>
            {maySave && <Menu label={t("order.more")} groups={[{ key: "state", acts }]} />}
            <ButtonLink href={address} target="_blank" rel="noreferrer">
              {t(shown ? "product.see" : "product.preview")} <Kbd>V</Kbd>
            </ButtonLink>
          </>
        }
        primary={
          maySave && base.status === "draft" ? (
            <Button
              busy={editor.saving}
              cannot={left > 0 ? t("product.notReady", { n: left }) : undefined}
              onClick={() => editor.save("published")}
            >
              {t("product.publish")}
            </Button>
          ) : undefined
        }
      />
      <ConfirmDialog
        danger
        open={asking !== null}
        onClose={() => setAsking(null)}
        title={
          asking === "archived"
            ? t("product.archiveTitle", { title: base.title })
            : t("product.takeOutTitle", { title: base.title })
        }
        verb={asking === "archived" ? t("product.archive") : t("product.takeOut")}
        cancel={t("dialog.back")}
        busy={editor.saving}
        onConfirm={() => {
          if (asking) editor.save(asking);
          setAsking(null);
        }}
      >
        <p>{t("product.leavesShop", { n: base.soldCount })}</p>
        {editor.changes.words && <p>{t("product.savesToo", { changes: editor.changes.words })}</p>}
      </ConfirmDialog>
    </>
  );
}
