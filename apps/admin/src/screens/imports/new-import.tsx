import { importByIdInput, type ImportSource } from "@atelier/contract/imports";
import { Button } from "@atelier/ui";
import { FileDrop, ProgressBar, Section, Segmented } from "@atelier/ui/admin";
import { useRef, useState } from "react";
import { megabytes } from "../../parts/bytes.ts";
import { upload, UploadFailed } from "../../parts/upload.ts";
import { sayError } from "../../shell/refusal-words.ts";
import { t } from "../../words/words.ts";

const sources: readonly ImportSource[] = ["shopify", "online-retail"];

/** Choose where the file comes from, drop it, watch it go up. Nothing is written yet: a dry run follows. */
export function NewImport(props: { onUploaded: (id: string) => void }) {
  const [source, setSource] = useState<ImportSource>("shopify");
  const [sent, setSent] = useState<{ name: string; bytes: number; of: number } | null>(null);
  const [error, setError] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);
  async function send(file: File): Promise<void> {
    const controller = new AbortController();
    stop.current = controller;
    setError(null);
    setSent({ name: file.name, bytes: 0, of: file.size });
    try {
      const answer = await upload(`/api/uploads/imports?source=${source}`, file, {
        signal: controller.signal,
        onProgress: (bytes, of) => setSent({ name: file.name, bytes, of }),
      });
      props.onUploaded(idIn(answer));
    } catch (failure) {
      if (!(failure instanceof UploadFailed && failure.stopped)) setError(sayError(failure));
    } finally {
      setSent(null);
    }
  }
  return (
    <Section title={t("imports.start")} aside={t("imports.startAside")} top>
      <div className="stack start">
        <Segmented
          label={t("imports.from")}
          value={source}
          onChange={(value) => setSource(value === "online-retail" ? "online-retail" : "shopify")}
          segments={sources.map((value) => ({ value, label: t(`imports.source.${value}`) }))}
        />
        <p className="two max-w-measure">{t(`imports.about.${source}`)}</p>
        <div className="w-full">
          {sent ? (
            <ProgressBar
              label={t("imports.sending", { name: sent.name, sent: megabytes(sent.bytes), of: megabytes(sent.of) })}
              value={sent.bytes}
              max={Math.max(1, sent.of)}
              action={
                <Button size="small" onClick={() => stop.current?.abort()}>
                  {t("upload.stop")}
                </Button>
              }
            />
          ) : (
            <FileDrop
              label={t("imports.drop")}
              chooseLabel={t("imports.choose")}
              accept={source === "shopify" ? [".csv", "text/csv"] : [".csv", "text/csv", ".gz", "application/gzip"]}
              hint={t("imports.dropHint")}
              error={error}
              onFiles={(files) => files[0] && void send(files[0])}
            />
          )}
        </div>
      </div>
    </Section>
  );
}

function idIn(answer: unknown): string {
  const { id } = (typeof answer === "object" && answer !== null ? answer : {}) as { id?: unknown };
  return importByIdInput.parse({ id }).id;
}
