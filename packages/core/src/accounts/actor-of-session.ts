import type { Role } from "@atelier/contract/permissions";
import type { Actor, Context } from "../kernel/index.ts";
import { luciaOver } from "./lucia.ts";

/**
 * Who holds this session, if it still holds; undefined otherwise. Role and name are read anew each time, so a change
 * counts from the next request on. One look-up, and one write a minute while the session is in use.
 */
export async function actorOfSession(shop: Pick<Context, "db">, sessionToken: string): Promise<Actor | undefined> {
  const { user } = await luciaOver(shop.db).validateSession(sessionToken);
  return user ? actorOf(user) : undefined;
}

function actorOf({ id, name, role }: { id: string; name: string; role: Role }): Actor {
  return { kind: role === "user" ? "customer" : "staff", userId: id, name, role };
}
