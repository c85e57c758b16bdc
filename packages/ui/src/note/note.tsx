import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

export type NoteTone = "plain" | "info" | "warn" | "alert" | "ok";

/** Something to know, in place. `live` announces it when it appears. */
export function Note(props: {
  tone?: NoteTone | undefined;
  live?: boolean | undefined;
  action?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}) {
  const { tone = "plain" } = props;
  const role = props.live ? (tone === "alert" ? "alert" : "status") : undefined;
  return (
    <div className={classNames("note", tone !== "plain" && tone, props.className)} role={role}>
      <div>{props.children}</div>
      {props.action && <div className="note-act">{props.action}</div>}
    </div>
  );
}
