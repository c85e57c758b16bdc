import format, { type CompiledMessage, type FormatOptions } from "icu-minify/format";
import { Fragment, type ReactNode } from "react";

/** An ICU message as the build leaves it. */
export type Message = CompiledMessage;
/** What the blanks of each text take; `null` where it has none. */
export type Values<V, K extends keyof V> = V[K] extends null ? [] : [values: V[K]];
type Parts<V, K extends keyof V> = { [N in keyof V[K]]: V[K][N] | ReactNode };

export interface Speech<V> {
  locale: string;
  /** A text of the interface, its blanks filled; numbers, dates and plurals as the language has them. */
  t: <K extends keyof V>(key: K, ...values: Values<V, K>) => string;
  /** The same with links and other elements in its blanks. */
  rich: <K extends keyof V>(key: K, values: Parts<V, K>) => ReactNode;
}

// No text holds it, so a text can be cut where an element goes.
const CUT = "\u0000";

/**
 * Puts a language's words to use. More words may be added to `words` while the page is open: those of a screen arrive
 * with the screen. One that has not arrived says its key.
 */
export function speechOf<V>(locale: string, words: Partial<Record<keyof V, Message>>): Speech<V> {
  const options = { formatters: formatters() };
  const say = (key: keyof V, values?: Record<string, string | number | Date>) =>
    String(format(words[key] ?? String(key), locale, values, options));
  return {
    locale,
    t: (key, ...[values]) => say(key, values as Record<string, string | number | Date> | undefined),
    rich: (key, values) => {
      const elements = new Map<string, ReactNode>();
      const filled = Object.entries(values).map(([name, value]) => {
        if (typeof value === "number" || value instanceof Date) return [name, value];
        elements.set(name, value as ReactNode);
        return [name, `${CUT}${name}${CUT}`];
      });
      return say(key, Object.fromEntries(filled))
        .split(CUT)
        .map((part, at) => <Fragment key={at}>{at % 2 ? elements.get(part) : part}</Fragment>);
    },
  };
}

/** Making a format is dear, using it is not. */
function formatters(): FormatOptions["formatters"] {
  return {
    getNumberFormat: kept((...args) => new Intl.NumberFormat(...args)),
    getDateTimeFormat: kept((...args) => new Intl.DateTimeFormat(...args)),
    getPluralRules: kept((...args) => new Intl.PluralRules(...args)),
  };
}

function kept<A extends unknown[], T>(make: (...args: A) => T): (...args: A) => T {
  const made = new Map<string, T>();
  return (...args) => {
    const key = JSON.stringify(args);
    const found = made.get(key) ?? make(...args);
    made.set(key, found);
    return found;
  };
}
