import { z } from "zod";

export const roles = ["user", "viewer", "editor", "moderator", "admin", "owner"] as const;
export const role = z.enum(roles);
export type Role = (typeof roles)[number];

export const permissions = [
  "orders.read",
  "orders.ship",
  "orders.cancel",
  "orders.note",
  "orders.check-payment",
  "products.read",
  "products.save",
  "files.upload",
  "stock.read",
  "stock.adjust",
  "imports.read",
  "imports.run",
  "mail.read",
  "mail.send",
  "jobs.read",
  "jobs.retry",
  "health.read",
  "settings.read",
  "settings.save",
  "views.keep",
  "views.share",
] as const;
export const permission = z.enum(permissions);
export type Permission = (typeof permissions)[number];

const viewer: Permission[] = [
  "orders.read",
  "products.read",
  "stock.read",
  "imports.read",
  "settings.read",
  "views.keep",
];
const editor: Permission[] = [...viewer, "products.save", "files.upload", "stock.adjust", "imports.run", "orders.note"];
const moderator: Permission[] = [
  ...viewer,
  "orders.ship",
  "orders.note",
  "orders.check-payment",
  "stock.adjust",
  "mail.read",
  "mail.send",
  "views.share",
];

/** Who may do what: the one matrix the procedures, the admin's buttons and the docs read. */
export const permissionsOf: Record<Role, readonly Permission[]> = {
  user: [],
  viewer,
  editor,
  moderator,
  admin: permissions,
  owner: permissions,
};

/** Whether a role carries a permission. */
export function mayDo(who: Role, what: Permission): boolean {
  return permissionsOf[who].includes(what);
}
