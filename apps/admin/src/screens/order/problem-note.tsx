import type { AdminOrderView } from "@atelier/contract/orders";
import { Button, Field, Note, Textarea } from "@atelier/ui";
import { ConfirmDialog } from "@atelier/ui/admin";
import { useState } from "react";
import { sayError } from "../../shell/refusal-words.ts";
import { t } from "../../words/words.ts";
import { sayProblem } from "./problem-words.ts";
import type { OrderActions } from "./use-order-acts.ts";

/** What is wrong with the order, and saying that it was dealt with. */
export function ProblemNote(props: { order: AdminOrderView; problem: string; act: OrderActions["solve"] }) {
  const { order, problem, act } = props;
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState("");
  return (
    <div className="pb-s5">
      <Note
        tone="warn"
        action={
          order.may.note && (
            <Button size="small" onClick={() => setAsking(true)}>
              {t("problem.solve")}
            </Button>
          )
        }
      >
        <b>{t("order.problem")}.</b> {sayProblem(problem)}
      </Note>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t("problem.title", { number: order.number })}
        verb={t("problem.do")}
        cancel={t("dialog.back")}
        busy={act.isPending}
        onConfirm={() => act.mutate({ id: order.id, note: note.trim() }, { onSuccess: () => setAsking(false) })}
      >
        <p className="pb-s4">{t("problem.words")}</p>
        <Field label={t("problem.note")} aside={t("field.optional")} hint={t("cancel.noteHint")}>
          <Textarea rows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
        </Field>
        {act.error && (
          <p className="note alert" role="alert">
            {sayError(act.error)}
          </p>
        )}
      </ConfirmDialog>
    </div>
  );
}
