import type { MeView } from "@atelier/contract/accounts";
import type { Permission } from "@atelier/contract/permissions";
import { createContext, useContext } from "react";

export interface Session {
  me: MeView;
  shop: { name: string; timeZone: string; currency: string; isDemo: boolean };
}

export const SessionContext = createContext<Session | null>(null);

/** Who is at work and in which shop. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("Used outside the signed-in part");
  return session;
}

/** Whether the person at work carries a permission. The server decides again, always. */
export function useMay(permission: Permission): boolean {
  return useSession().me.permissions.includes(permission);
}

/** The shop's time zone: every time in the admin is told in it. */
export function useZone(): string {
  return useSession().shop.timeZone;
}
