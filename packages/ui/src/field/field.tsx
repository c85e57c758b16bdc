import { type ComponentProps, createContext, type ReactNode, useContext, useId } from "react";
import { classNames } from "../class-names.ts";

type Wiring = { id: string; describedBy: string | undefined; invalid: boolean };

const FieldContext = createContext<Wiring | null>(null);

export type FieldProps = {
  label: ReactNode;
  /** What helps before: "For the receipt and the parcel number." */
  hint?: ReactNode;
  /** What is wrong, in place of the hint: "Half a postcode. IP3 what?" */
  error?: ReactNode;
  /** Stands inside the control's left edge: "£". */
  prefix?: ReactNode;
  /** Stands inside its right edge: "g". */
  suffix?: ReactNode;
  /** The label is said, not shown. */
  hideLabel?: boolean | undefined;
  /** Said beside the label: "optional". */
  aside?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
};

/** A name, a control, and what is to be known about it. The control inside finds its ids by itself. */
export function Field(props: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = props.error ?? props.hint;
  const wiring = { id, describedBy: note ? noteId : undefined, invalid: Boolean(props.error) };
  return (
    <div className={classNames("field", props.className)}>
      <label htmlFor={id} className={classNames("field-name", props.hideLabel && "sr")}>
        <span>{props.label}</span>
        {props.aside && <span className="field-aside">{props.aside}</span>}
      </label>
      <FieldContext value={wiring}>
        {props.prefix || props.suffix ? (
          <span className="affixed">
            {props.prefix && <span className="affix">{props.prefix}</span>}
            {props.children}
            {props.suffix && <span className="affix">{props.suffix}</span>}
          </span>
        ) : (
          props.children
        )}
      </FieldContext>
      {note && (
        <p className={props.error ? "error" : "hint"} id={noteId}>
          {note}
        </p>
      )}
    </div>
  );
}

/** The ids a control inside a `Field` has to carry; for controls of one's own. */
export function useFieldWiring(own: { id?: string | undefined; invalid?: boolean | undefined } = {}) {
  const field = useContext(FieldContext);
  const invalid = own.invalid ?? field?.invalid ?? false;
  return { id: own.id ?? field?.id, "aria-describedby": field?.describedBy, "aria-invalid": invalid || undefined };
}

type ControlLook = { invalid?: boolean | undefined };

/** One line of text. */
export function Input(props: ComponentProps<"input"> & ControlLook) {
  const { invalid, className, ...rest } = props;
  const wiring = useFieldWiring({ id: rest.id, invalid });
  return <input type="text" {...wiring} {...rest} id={wiring.id} className={controlClass(wiring, className)} />;
}

/** Several lines of text. */
export function Textarea(props: ComponentProps<"textarea"> & ControlLook) {
  const { invalid, className, ...rest } = props;
  const wiring = useFieldWiring({ id: rest.id, invalid });
  return <textarea rows={3} {...wiring} {...rest} id={wiring.id} className={controlClass(wiring, className)} />;
}

/** The system's own list to choose from. */
export function Select(props: ComponentProps<"select"> & ControlLook) {
  const { invalid, className, ...rest } = props;
  const wiring = useFieldWiring({ id: rest.id, invalid });
  return <select {...wiring} {...rest} id={wiring.id} className={controlClass(wiring, className)} />;
}

function controlClass(wiring: { "aria-invalid": true | undefined }, extra: string | undefined): string {
  return classNames("input", wiring["aria-invalid"] && "bad", extra);
}

/** Fields side by side on six columns; give a field `half`, `third` or `two` (thirds) as its class. */
export function Fields(props: { children: ReactNode; className?: string | undefined }) {
  return <div className={classNames("fields", props.className)}>{props.children}</div>;
}
