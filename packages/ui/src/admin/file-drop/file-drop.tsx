import type { ReactNode } from "react";
import { Button, DropZone, FileTrigger, isFileDropItem, Text } from "react-aria-components";
import { buttonClass } from "../../button/button.tsx";

export type FileDropProps = {
  /** "Drop pictures here". */
  label: string;
  /** "or choose them". */
  chooseLabel: string;
  /** MIME types or endings: "text/csv". */
  accept?: readonly string[] | undefined;
  multiple?: boolean | undefined;
  onFiles: (files: File[]) => void;
  /** Sizes and kinds that are taken. */
  hint?: ReactNode;
  error?: ReactNode;
  /** Files on their way, with their progress. */
  children?: ReactNode;
};

/** A place to drop files on, to paste them into, or to choose them from. */
export function FileDrop(props: FileDropProps) {
  const { accept, multiple = false } = props;
  return (
    <div className="file-drop">
      <DropZone
        className="drop-zone"
        aria-label={props.label}
        onDrop={(event) => {
          const files = event.items.filter(isFileDropItem).map((item) => item.getFile());
          void Promise.all(files).then(
            (dropped) => dropped.length > 0 && props.onFiles(multiple ? dropped : dropped.slice(0, 1)),
          );
        }}
      >
        <Text slot="label">{props.label}</Text>
        <FileTrigger
          allowsMultiple={multiple}
          {...(accept ? { acceptedFileTypes: accept } : {})}
          onSelect={(list) => list && props.onFiles([...list])}
        >
          <Button className={buttonClass()}>{props.chooseLabel}</Button>
        </FileTrigger>
        {props.hint && <p className="meta">{props.hint}</p>}
      </DropZone>
      {props.error && (
        <p className="error" role="alert">
          {props.error}
        </p>
      )}
      {props.children}
    </div>
  );
}
