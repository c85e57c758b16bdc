import type { RefusalCode, RefusalDetail } from "@atelier/contract/refusals";
import { t } from "../../words/words.ts";
import type { DraftErrors } from "./draft-input.ts";

/** The fields a refusal names, each with its reason in words. */
export function refusedFields(refusal: { code: RefusalCode; detail: RefusalDetail }): DraftErrors {
  const { field, fields } = refusal.detail;
  if (fields && Object.keys(fields).length > 0) return fields;
  return field === undefined ? {} : { [field]: t(`refusal.${refusal.code}`) };
}
