import { Refusal } from "../kernel/index.ts";
import { commonPasswords } from "./common-passwords.ts";

const SHORTEST = 8;

/** Turns away a password that would be tried first: short, common, or the address itself (ASVS 5, V6.2.1, V6.2.4). Refuses: account.password-too-weak. */
export function assertPassword(password: string, email: string): void {
  const plain = password.toLowerCase();
  const [mailbox] = email.toLowerCase().split("@");
  const tooWeak =
    [...password].length < SHORTEST || commonPasswords.has(plain) || plain === email.toLowerCase() || plain === mailbox;
  if (tooWeak) throw new Refusal("account.password-too-weak", { field: "password" });
}
