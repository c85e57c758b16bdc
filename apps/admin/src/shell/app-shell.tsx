import { admin } from "@atelier/client/react";
import { Navigate, Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect, useMemo, useRef } from "react";
import { CannotLoad } from "./cannot-load.tsx";
import { NotStaff } from "./not-staff.tsx";
import { type Session, SessionContext } from "./session.tsx";
import { SessionEnded } from "./session-ended.tsx";
import { StaffFrame } from "./staff-frame.tsx";

/** The door of everything behind sign-in: nothing of it is drawn or asked for before the person is known. */
export function AppShell() {
  const me = admin.account.me.useQuery(undefined, { staleTime: 60_000, refetchOnWindowFocus: true });
  const staff = me.data && me.data.permissions.length > 0 ? me.data : undefined;
  const settings = admin.settings.get.useQuery(undefined, { enabled: staff !== undefined, staleTime: 60_000 });
  const href = useRouterState({ select: (state) => state.location.href });
  const wasIn = useRef(false);
  useEffect(() => {
    if (staff) wasIn.current = true;
  }, [staff]);
  const shop = settings.data;
  const session = useMemo<Session | null>(() => (staff && shop ? { me: staff, shop } : null), [staff, shop]);
  const last = useRef<Session | null>(null);
  if (session) last.current = session;
  // A session that ended while working keeps the page: the dialog stands over it and the draft stays.
  const shown = session ?? (wasIn.current ? last.current : null);
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
  if (me.data === null) return <Navigate to="/sign-in" search={href === "/" ? {} : { back: href }} replace />;
  const failure = me.error ?? settings.error;
  if (failure) return <CannotLoad error={failure} onRetry={() => void Promise.all([me.refetch(), settings.refetch()])} />;
  return <div className="min-h-dvh bg-paper" aria-busy="true" />;
}
