import type { AdminRouter } from "@atelier/api/wire";
import { createTRPCReact, type CreateTRPCReact } from "@trpc/react-query";

/** Hooks of the admin router: `admin.orders.list.useQuery(…)`. */
export const admin: CreateTRPCReact<AdminRouter, unknown> = createTRPCReact<AdminRouter>();
