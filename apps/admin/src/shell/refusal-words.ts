import { refusalIn, requestIdIn } from "@atelier/client";
import type { RefusalDetail } from "@atelier/contract/refusals";
import { t } from "../words/words.ts";
import { UploadFailed } from "../parts/upload.ts";

type Refused = NonNullable<ReturnType<typeof refusalIn>>;

/** The shop's refusal in an error of any of its doors. */
export function refusalOf(error: unknown): Refused | undefined {
  return error instanceof UploadFailed ? error.refusal : refusalIn(error);
}

/** The request's number in an error of any of its doors. */
export function requestIdOf(error: unknown): string | undefined {
  return error instanceof UploadFailed ? error.requestId : requestIdIn(error);
}

/** What went wrong, in words: the refusal's, or that no answer came. */
export function sayError(error: unknown): string {
  const refusal = refusalOf(error);
  if (refusal) return sayCode(refusal.code, refusal.detail);
  const requestId = requestIdOf(error);
  return requestId ? t("error.unexpected", { requestId }) : t("error.noAnswer");
}

/** A refusal in words, by its code. */
export function sayCode(code: Refused["code"], detail: RefusalDetail): string {
  if (code === "limit.too-many-attempts" && detail.retryAfterSeconds !== undefined) {
    return t("refusal.wait", { n: Math.max(1, Math.ceil(detail.retryAfterSeconds / 60)) });
  }
  return t(`refusal.${code}`);
}
