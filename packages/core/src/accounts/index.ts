export { actorOfSession } from "./actor-of-session.ts";
export { createUser, type NewUser } from "./create-user.ts";
export { ensureOwner } from "./ensure-owner.ts";
export { me } from "./me.ts";
export { register } from "./register.ts";
export { signIn } from "./sign-in.ts";
export { signOut } from "./sign-out.ts";
export { sweepSessions } from "./sweep-sessions.ts";
export { hashPassword } from "./password-hash.ts";
