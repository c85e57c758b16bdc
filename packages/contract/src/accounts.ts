import { z } from "zod";
import { email, id, words } from "./common.ts";
import { permission, role } from "./permissions.ts";

/** Long enough for a passphrase; ASVS 5 V6.2.1 and V6.2.9. */
export const password = z.string().min(8).max(200);

export const signInInput = z.strictObject({ email, password: z.string().min(1).max(200) });
export type SignInInput = z.infer<typeof signInInput>;
export const registerInput = z.strictObject({ email, password, name: words(120) });
export type RegisterInput = z.infer<typeof registerInput>;

export const meView = z.object({
  id,
  email: z.string(),
  name: z.string(),
  role,
  permissions: z.array(permission),
});
export type MeView = z.infer<typeof meView>;
/** Clients without cookies send the token as `Authorization: Bearer`. */
export const signedInView = z.object({ sessionToken: z.string(), me: meView });
export type SignedInView = z.infer<typeof signedInView>;
