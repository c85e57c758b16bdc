import { importByIdInput, importSource, type ImportSource } from "@atelier/contract/imports";
import { Button } from "@atelier/ui";
import { FileDrop, ProgressBar, Section, Segmented } from "@atelier/ui/admin";
import { useRef, useState } from "react";
import { megabytes } from "../../parts/bytes.ts";
import { saveFile } from "../../parts/save-file.ts";
import { upload, UploadFailed } from "../../parts/upload.ts";
import { sayError } from "../../shell/refusal-words.ts";
import { t } from "../../words/words.ts";
import { templateCsv } from "./import-template.ts";

const sources: readonly ImportSource[] = ["csv", "shopify", "online-retail"];

const texts = [".csv", ".tsv", ".txt", "text/csv", "text/tab-separated-values"];
const packed = [".gz", "application/gzip"];

/** Choose where the file comes from, drop it, watch it go up. Nothing is written yet: a dry run follows. */
export function NewImport(props: { onUploaded: (id: string) => void }) {
  const [source, setSource] = useState<ImportSource>("csv");
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
          onChange={(value) => setSource(importSource.parse(value))}
          segments={sources.map((value) => ({ value, label: t(`imports.source.${value}`) }))}
        />
        <p className="two max-w-measure">
          {t(`imports.about.${source}`)}{" "}
          {source === "csv" && (
            <Button variant="plain" className="act" onClick={saveTemplate}>
              {t("imports.template")}
            </Button>
          )}
        </p>
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
              accept={[...texts, ...(source === "online-retail" ? packed : [])]}
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

function saveTemplate(): void {
  saveFile(`${t("imports.templateName")}.csv`, templateCsv());
}

function idIn(answer: unknown): string {
  const { id } = (typeof answer === "object" && answer !== null ? answer : {}) as { id?: unknown };
  return importByIdInput.parse({ id }).id;
}
