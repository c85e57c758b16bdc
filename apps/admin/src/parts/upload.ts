import { refusalCode, type RefusalCode, type RefusalDetail, refusalDetail } from "@atelier/contract/refusals";

/** A file that did not get in: the shop's refusal, or no answer at all. */
export class UploadFailed extends Error {
  readonly refusal: { code: RefusalCode; detail: RefusalDetail } | undefined;
  readonly requestId: string | undefined;
  readonly stopped: boolean;
  constructor(given: { refusal?: UploadFailed["refusal"]; requestId?: string | undefined; stopped?: boolean }) {
    super("upload failed");
    this.refusal = given.refusal;
    this.requestId = given.requestId;
    this.stopped = given.stopped ?? false;
  }
}

export interface UploadWatch {
  onProgress: (sent: number, total: number) => void;
  signal: AbortSignal;
}

/** Sends one file as multipart with its progress in bytes; answers with the shop's JSON, throws `UploadFailed`. */
export function upload(path: string, file: File, watch: UploadWatch): Promise<unknown> {
  return new Promise((resolve, reject) => {
    // fetch tells nothing of what was sent so far; XMLHttpRequest does.
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => watch.onProgress(event.loaded, event.total));
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response);
      else reject(failureOf(request.response));
    });
    request.addEventListener("error", () => reject(new UploadFailed({})));
    request.addEventListener("abort", () => reject(new UploadFailed({ stopped: true })));
    watch.signal.addEventListener("abort", () => request.abort());
    const form = new FormData();
    form.append("file", file);
    request.send(form);
  });
}

function failureOf(answer: unknown): UploadFailed {
  const body = dataIn(answer);
  const code = refusalCode.safeParse(body.refusal?.code);
  const detail = refusalDetail.safeParse(body.refusal?.detail ?? {});
  return new UploadFailed({
    refusal: code.success ? { code: code.data, detail: detail.success ? detail.data : {} } : undefined,
    requestId: typeof body.requestId === "string" ? body.requestId : undefined,
  });
}

type FailureData = { refusal?: { code?: unknown; detail?: unknown } | null; requestId?: unknown };

// Bare, or in the envelope the shop's other doors use.
function dataIn(answer: unknown): FailureData {
  if (typeof answer !== "object" || answer === null) return {};
  const { error } = answer as { error?: { data?: FailureData } };
  return error?.data ?? (answer as FailureData);
}
