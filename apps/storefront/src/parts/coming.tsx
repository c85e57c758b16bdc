import type { ReactNode } from "react";

/** The place of what is not here yet; its ghosts show only once waiting is worth a word. */
export function Coming(props: { late: boolean; children: ReactNode }) {
  return (
    <div className="coming" aria-busy="true">
      {props.late && props.children}
    </div>
  );
}
