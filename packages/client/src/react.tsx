import type { AdminRouter, ShopRouter } from "@atelier/api/wire";
import { createTRPCReact, type CreateTRPCReact } from "@trpc/react-query";

/** Hooks of the shop router: `shop.catalog.list.useQuery(…)`. */
export const shop: CreateTRPCReact<ShopRouter, unknown> = createTRPCReact<ShopRouter>();

/** Hooks of the admin router: `admin.orders.list.useQuery(…)`. */
export const admin: CreateTRPCReact<AdminRouter, unknown> = createTRPCReact<AdminRouter>();
