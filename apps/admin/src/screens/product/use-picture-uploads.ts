import { adminImageView, type AdminImageView } from "@atelier/contract/catalog";
import { useEffect, useRef, useState } from "react";
import { upload, UploadFailed } from "../../parts/upload.ts";
import { sayError } from "../../shell/refusal-words.ts";

export interface PictureUpload {
  key: string;
  file: File;
  /** The picture whose place it takes, with its words; none when it comes to the end. */
  replaces: string | null;
  sent: number;
  /** Why it did not get in; it can be tried again. */
  error: string | null;
}

const atOnce = 2;
let lastKey = 0;

/** Pictures on their way: a few at once, each with its progress, each to be stopped or tried again. */
export function usePictureUploads(onUploaded: (image: AdminImageView, upload: PictureUpload) => void) {
  const [uploads, setUploads] = useState<readonly PictureUpload[]>([]);
  const running = useRef(new Map<string, AbortController>());
  const waiting = useRef<PictureUpload[]>([]);
  const done = useRef(onUploaded);
  useEffect(() => {
    done.current = onUploaded;
  });

  function set(key: string, change: Partial<PictureUpload>): void {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  }
  function drop(key: string): void {
    setUploads((all) => all.filter((one) => one.key !== key));
  }
  function next(): void {
    while (running.current.size < atOnce) {
      const one = waiting.current.shift();
      if (!one) return;
      void send(one);
    }
  }
  async function send(one: PictureUpload): Promise<void> {
    const controller = new AbortController();
    running.current.set(one.key, controller);
    try {
      const answer = await upload("/api/uploads/pictures", one.file, {
        signal: controller.signal,
        onProgress: (sent) => set(one.key, { sent }),
      });
      done.current(
        adminImageView.parse({
          alt: "",
          variantId: null,
          focus: null,
          refusedBecause: null,
          image: null,
          originalName: one.file.name,
          ...(answer as object),
        }),
        one,
      );
      drop(one.key);
    } catch (error) {
      if (error instanceof UploadFailed && error.stopped) drop(one.key);
      else set(one.key, { error: sayError(error) });
    } finally {
      running.current.delete(one.key);
      next();
    }
  }
  function add(files: readonly File[], replaces: string | null = null): void {
    const made = files.map((file) => {
      lastKey += 1;
      return { key: `upload-${lastKey}`, file, replaces, sent: 0, error: null };
    });
    setUploads((all) => [...all, ...made]);
    waiting.current.push(...made);
    next();
  }
  function retry(key: string): void {
    const one = uploads.find((upload) => upload.key === key);
    if (!one) return;
    set(key, { error: null, sent: 0 });
    waiting.current.push({ ...one, error: null, sent: 0 });
    next();
  }
  function stop(key: string): void {
    waiting.current = waiting.current.filter((one) => one.key !== key);
    const controller = running.current.get(key);
    if (controller) controller.abort();
    else drop(key);
  }
  return { uploads, add, retry, stop };
}
