import { refusalIn } from "@atelier/client";
import type { Speech } from "../../words/words.tsx";

type DoorField = "name" | "email" | "password";
/** What is wrong, by field. */
export type Said = Partial<Record<DoorField, string>>;

/** What cannot be sent as it is typed. */
export function lackingIn(form: Record<DoorField, string>, making: boolean, t: Speech["t"]): Said {
  const email = form.email.trim();
  const atEmail = email ? !/^\S+@\S+\.\S{2,}$/.test(email) && t("checkout.emailWrong") : t("signIn.emailMissing");
  const atPassword = form.password
    ? making && form.password.length < 8 && t("signIn.passwordHint")
    : t("signIn.passwordMissing");
  return {
    ...(making && !form.name.trim() && { name: t("signIn.nameMissing") }),
    ...(atEmail && { email: atEmail }),
    ...(atPassword && { password: atPassword }),
  };
}

/** The field a refusal of the shop is about, if it is about one. */
export function refusedField(error: unknown): DoorField | undefined {
  const refusal = refusalIn(error);
  switch (refusal?.code) {
    case "account.email-taken":
      return "email";
    case "account.wrong-credentials":
    case "account.password-too-weak":
      return "password";
    case "request.malformed":
      return (["name", "email", "password"] as const).find((field) => refusal.detail.fields?.[field]);
    default:
      return undefined;
  }
}
