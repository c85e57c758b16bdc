import { Field, Input } from "@atelier/ui";
import { useFormContext, useWatch } from "react-hook-form";
import { useSettled } from "../../shell/use-settled.ts";
import { useWords } from "../../words/words.tsx";
import type { CheckoutForm } from "./checkout-draft.ts";
import { emailHint } from "./email-hint.ts";

/** Who is it for? One address, and a hint when it has a slip in it. */
export function AskWho(props: { digital: boolean }) {
  const { t, rich } = useWords();
  const { register, control, setValue, formState } = useFormContext<CheckoutForm>();
  const email = useWatch({ control, name: "email" });
  const meant = emailHint(useSettled(email, 500));
  const use = meant && (
    <button type="button" className="link" onClick={() => setValue("email", meant, { shouldValidate: true })}>
      {meant}
    </button>
  );
  return (
    <section className="ask">
      <h2 className="heading">{t("checkout.who")}</h2>
      <Field
        label={t("checkout.email")}
        hint={
          use ? (
            <span role="status">{rich("checkout.didYouMean", { email: use })}</span>
          ) : (
            t(props.digital ? "checkout.emailDigital" : "checkout.emailHint")
          )
        }
        error={formState.errors.email?.message}
      >
        <Input
          type="email"
          inputMode="email"
          autoComplete="email"
          required
          {...register("email", {
            validate: (value) =>
              /^\S+@\S+\.\S{2,}$/.test(value.trim()) ||
              t(value.trim() ? "checkout.emailWrong" : "checkout.emailMissing"),
          })}
        />
      </Field>
    </section>
  );
}
