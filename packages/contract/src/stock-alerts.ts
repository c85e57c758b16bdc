import { z } from "zod";
import { email, id, text } from "./common.ts";

export const askForAlertInput = z.strictObject({
  variantId: id,
  email,
  /** The language to write in. */
  locale: text(35).optional(),
});
export type AskForAlertInput = z.infer<typeof askForAlertInput>;
/** Whether a mail asks for the address to be proven first: the same answer for every address somebody types. */
export const askedForAlertView = z.object({ next: z.enum(["prove", "wait"]) });
export type AskedForAlertView = z.infer<typeof askedForAlertView>;

/** What a link in a mail carries. */
export const alertTokenInput = z.strictObject({ token: z.string().regex(/^[\w-]{43}$/) });
export type AlertTokenInput = z.infer<typeof alertTokenInput>;
/** What a link is for, and of which thing. */
export const alertLinkView = z.object({
  purpose: z.enum(["prove", "leave"]),
  title: z.string(),
  choices: z.array(z.string()),
  slug: z.string(),
  /** How the product's address names the variant. */
  variant: z.string(),
});
export type AlertLinkView = z.infer<typeof alertLinkView>;
