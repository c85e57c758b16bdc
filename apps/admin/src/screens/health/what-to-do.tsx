import type { HealthCode, HealthView } from "@atelier/contract/health";
import { Link } from "@tanstack/react-router";
import { t, type WordKey } from "../../words/words.ts";

type Part = HealthView["parts"][number];

/** What is known of a part, in the language spoken. */
export function sayFinding(part: Part): string {
  // The shop sends the values each sentence has blanks for; the type of a union of keys cannot say so.
  const say = t as (key: WordKey, values: Part["values"]) => string;
  return say(`health.finding.${part.code}`, part.values);
}

const todo = {
  "jobs.late": { words: "health.todo.jobs.late" },
  "jobs.dead": { words: "health.todo.jobs.dead", to: "/jobs", place: "place.jobs" },
  "payments.no-key": { words: "health.todo.payments.no-key" },
  "payments.unapplied": { words: "health.todo.payments.unapplied", to: "/jobs", place: "place.jobs" },
  "payments.unknown": { words: "health.todo.payments.unknown", to: "/jobs", place: "place.jobs" },
  "mail.failed": { words: "health.todo.mail.failed", to: "/outbox", place: "place.outbox" },
  "mail.held": { words: "health.todo.mail.held", to: "/outbox", place: "place.outbox" },
  "rule.broken": { words: "health.todo.rule.broken" },
  "no-answer": { words: "health.todo.no-answer" },
} as const;

/** The one thing to do about a part, with the way there. */
export function ToDo(props: { part: Part }) {
  const act = isAct(props.part.code) ? todo[props.part.code] : undefined;
  if (!act) return t("health.todo.nothing");
  return (
    <>
      {t(act.words)}
      {"to" in act && (
        <>
          {" "}
          <Link className="act" to={act.to}>
            {t(act.place)}
          </Link>
        </>
      )}
    </>
  );
}

function isAct(code: HealthCode): code is keyof typeof todo {
  return code in todo;
}
