import { megabytes } from "../../parts/bytes.ts";
import { t } from "../../words/words.ts";
import type { PictureUpload } from "./use-picture-uploads.ts";

/** A picture on its way, or the reason it did not get in. */
export function UploadShot(props: { upload: PictureUpload; onRetry: () => void; onStop: () => void }) {
  const { file, sent, error } = props.upload;
  const percent = file.size === 0 ? 0 : Math.min(100, Math.round((sent / file.size) * 100));
  return (
    <li className="shot">
      <div className="im">
        {error ? null : (
          <div className="shot-progress">
            <span>{t("upload.percent", { n: percent })}</span>
            <progress value={sent} max={Math.max(1, file.size)} aria-label={file.name} />
          </div>
        )}
      </div>
      <div>
        <p>
          <b>{file.name}</b>
        </p>
        {error ? (
          <p className="error" role="alert">
            {error}
          </p>
        ) : (
          <p className="two">{t("upload.sentOf", { sent: megabytes(sent), of: megabytes(file.size) })}</p>
        )}
        <p className="shot-acts">
          {error && (
            <button type="button" className="act" onClick={props.onRetry}>
              {t("upload.again")}
            </button>
          )}
          <button type="button" className="act" onClick={props.onStop}>
            {error ? t("upload.forget") : t("upload.stop")}
          </button>
        </p>
      </div>
    </li>
  );
}
