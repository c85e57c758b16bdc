import { admin } from "@atelier/client/react";
import { Outlet } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { CannotLoad } from "./cannot-load.tsx";
import { NotStaff } from "./not-staff.tsx";
import { type Session, SessionContext } from "./session.tsx";
import { SessionEnded } from "./session-ended.tsx";
import { StaffFrame } from "./staff-frame.tsx";
import { ToSignIn } from "./to-sign-in.tsx";

/** The door of everything behind sign-in: nothing of it is drawn or asked for before the person is known. */
export function AppShell() {
  const me = admin.account.me.useQuery(undefined, { staleTime: 60_000, refetchOnWindowFocus: true });
  const staff = me.data && me.data.permissions.length > 0 ? me.data : undefined;
  const settings = admin.settings.get.useQuery(undefined, { enabled: staff !== undefined, staleTime: 60_000 });
  const shop = settings.data;
  const session = useMemo<Session | null>(() => (staff && shop ? { me: staff, shop } : null), [staff, shop]);
  const [last, setLast] = useState<Session | null>(null);
  if (session && session !== last) setLast(session);
  // A session that ended while working keeps the page: the dialog stands over it and the draft stays.
  const shown = session ?? (me.data ? null : last);
  if (shown) {
    return (
      <SessionContext value={shown}>
        <StaffFrame>
          <Outlet />
        </StaffFrame>
        <SessionEnded gone={me.data === null} />
      </SessionContext>
    );
  }
  if (me.data && !staff) return <NotStaff email={me.data.email} />;
  if (me.data === null) return <ToSignIn />;
  const failure = me.error ?? settings.error;
  if (failure)
    return <CannotLoad error={failure} onRetry={() => void Promise.all([me.refetch(), settings.refetch()])} />;
  return <div className="min-h-dvh bg-paper" aria-busy="true" />;
}
