import { type ComponentProps, type MouseEvent, type ReactNode, useId } from "react";
import { classNames } from "../class-names.ts";

/** `second` is the outlined one; a screen has one `primary`. */
export type ButtonVariant = "primary" | "second" | "plain" | "quiet" | "danger";
export type ButtonSize = "small" | "normal" | "tall";

export type ButtonLook = {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  /** As wide as what holds it. */
  wide?: boolean | undefined;
  /** A square holding one icon; give it an `aria-label`. */
  icon?: boolean | undefined;
};

/** The class names of a button, for a router's link that should look like one. */
export function buttonClass(look: ButtonLook = {}, extra?: string): string {
  const { variant = "second", size = "normal" } = look;
  return classNames(
    "button",
    variant !== "second" && variant,
    variant === "plain" && "link",
    size !== "normal" && size,
    look.wide && "wide",
    look.icon && "square",
    extra,
  );
}

export type ButtonProps = ButtonLook &
  ComponentProps<"button"> & {
    /** Work is under way: keeps its width, cannot be pressed again. */
    busy?: boolean | undefined;
    /** Why it cannot be pressed now. Said under the button; it stays focusable so that the reason can be heard. */
    cannot?: ReactNode;
  };

/** A button, with its busy state and its reason when it cannot be used. */
export function Button(props: ButtonProps) {
  const { variant, size, wide, icon, busy, cannot, className, onClick, children, ...rest } = props;
  const reasonId = useId();
  const resting = busy || Boolean(cannot);
  function press(event: MouseEvent<HTMLButtonElement>): void {
    if (resting) event.preventDefault();
    else onClick?.(event);
  }
  const button = (
    <button
      type="button"
      {...rest}
      className={classNames(buttonClass({ variant, size, wide, icon }, className), busy && "is-busy")}
      aria-busy={busy || undefined}
      aria-disabled={resting || rest["aria-disabled"] || undefined}
      aria-describedby={cannot ? reasonId : rest["aria-describedby"]}
      onClick={press}
    >
      {children}
    </button>
  );
  if (!cannot) return button;
  return (
    <span className={classNames("button-cannot", wide && "wide")}>
      {button}
      <span className="meta" id={reasonId}>
        {cannot}
      </span>
    </span>
  );
}

/** A link that looks like a button, for going somewhere. */
export function ButtonLink(props: ButtonLook & ComponentProps<"a">) {
  const { variant, size, wide, icon, className, ...rest } = props;
  return <a {...rest} className={buttonClass({ variant, size, wide, icon }, className)} />;
}
