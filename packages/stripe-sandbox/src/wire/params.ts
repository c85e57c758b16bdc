import type { FormTree, FormValue } from "./form.ts";
import { invalid, StripeError } from "./stripe-error.ts";

/** Reads one value or refuses it in Stripe's words; `at` is its name as the client wrote it. */
export type Read<T> = (value: FormValue, at: string) => T;
export interface Field<T> {
  readonly read: (value: FormValue | undefined, at: string) => T;
}
export type Shape = Record<string, Field<unknown>>;
export type Params<S extends Shape> = { [K in keyof S]: S[K] extends Field<infer T> ? T : never };

export function need<T>(read: Read<T>): Field<T> {
  return {
    read(value, at) {
      if (value === undefined) throw invalid(`Missing required param: ${at}.`, at, "parameter_missing");
      return read(value, at);
    },
  };
}

export function may<T>(read: Read<T>): Field<T | undefined> {
  return { read: (value, at) => (value === undefined ? undefined : read(value, at)) };
}

/** A parameter Stripe knows and the sandbox does not: refused openly rather than ignored. */
export function notOffered(): Field<undefined> {
  return {
    read(value, at) {
      if (value === undefined) return undefined;
      throw invalid(
        `The sandbox does not offer the parameter ${at}; Stripe itself does.`,
        at,
        "parameter_not_offered_by_sandbox",
      );
    },
  };
}

export function object<S extends Shape>(shape: S): Read<Params<S>> {
  return (value, at) => {
    if (typeof value === "string") throw invalid(`Invalid object`, at, "parameter_invalid_object");
    return readForm(shape, value, at);
  };
}

/** Reads a whole form against its shape; unknown keys are refused as Stripe refuses them. */
export function readForm<S extends Shape>(shape: S, form: FormTree, at = ""): Params<S> {
  const name = (key: string) => (at === "" ? key : `${at}[${key}]`);
  for (const key of Object.keys(form)) {
    if (!Object.hasOwn(shape, key)) {
      throw invalid(
        `Received unknown parameter: ${name(key).slice(0, 120)}`,
        name(key).slice(0, 120),
        "parameter_unknown",
      );
    }
  }
  const entries = Object.entries(shape).map(([key, field]) => [key, field.read(form[key], name(key))]);
  return Object.fromEntries(entries) as Params<S>;
}

export function list<T>(item: Read<T>, most = 100): Read<T[]> {
  return (value, at) => {
    if (value === "") return [];
    if (typeof value === "string") throw invalid("Invalid array", at, "parameter_invalid_array");
    const keys = Object.keys(value);
    if (!keys.every((key) => /^\d{1,6}$/.test(key))) throw invalid("Invalid array", at, "parameter_invalid_array");
    if (keys.length > most)
      throw invalid(`Array ${at} exceeded maximum ${most} allowed elements.`, at, "array_max_items");
    return keys.sort((a, b) => Number(a) - Number(b)).map((key) => item(value[key] ?? "", `${at}[${key}]`));
  };
}

export function text(most = 5_000): Read<string> {
  return (value, at) => {
    if (typeof value !== "string")
      throw invalid(`Invalid string: ${at} must be a string`, at, "parameter_invalid_string");
    if (value === "") {
      const why = `You passed an empty string for '${at}'. We assume empty values are an attempt to unset a parameter; however '${at}' cannot be unset. You should remove '${at}' from your request or supply a non-empty value.`;
      throw invalid(why, at, "parameter_invalid_empty");
    }
    if (value.length > most) {
      throw invalid(
        `Invalid string: ${at} must be at most ${most} characters`,
        at,
        "parameter_invalid_string_too_long",
      );
    }
    return value;
  };
}

/** A value an empty string takes away; reads it as null. */
export function clearable<T>(read: Read<T>): Read<T | null> {
  return (value, at) => (value === "" ? null : read(value, at));
}

export function oneOf<const T extends string>(...allowed: T[]): Read<T> {
  return (value, at) => {
    const found = allowed.find((each) => each === value);
    if (found !== undefined) return found;
    const shown = allowed.length > 1 ? `one of ${allowed.slice(0, -1).join(", ")}, or ${allowed.at(-1)}` : allowed[0];
    throw invalid(`Invalid ${at}: must be ${shown}`, at);
  };
}

export function integer(least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER): Read<number> {
  return (value, at) => {
    if (typeof value !== "string" || !/^-?\d{1,16}$/.test(value)) {
      throw invalid(`Invalid integer: ${String(value).slice(0, 40)}`, at, "parameter_invalid_integer");
    }
    const number = Number(value);
    if (number < least) {
      const why =
        least === 0
          ? "This value must be greater than or equal to 0."
          : `This value must be greater than or equal to ${least}.`;
      throw invalid(why, at, "parameter_invalid_integer");
    }
    if (number > most)
      throw invalid(`This value must be less than or equal to ${most}.`, at, "parameter_invalid_integer");
    return number;
  };
}

export const flag: Read<boolean> = (value, at) => {
  if (value === "true" || value === "1") return true;
  if (value === "false" || value === "0") return false;
  throw invalid(`Invalid boolean: ${String(value).slice(0, 40)}`, at, "parameter_invalid_boolean");
};

export const address: Read<string> = (value, at) => {
  const url = text(5_000)(value, at);
  const plain = url.replaceAll(/[{}]/g, "");
  if (!/^[a-z][a-z0-9+.-]*:\/\/[^\s]+$/i.test(plain) || !URL.canParse(plain)) {
    throw new StripeError(400, "Not a valid URL", { code: "url_invalid", param: at });
  }
  return url;
};

export const webAddress: Read<string> = (value, at) => {
  const url = address(value, at);
  if (!/^https?:/i.test(url)) {
    throw invalid("Invalid URL: An explicit scheme (such as https) must be provided.", at, "url_invalid");
  }
  return url;
};

export const email: Read<string> = (value, at) => {
  const mail = text(800)(value, at);
  if (!/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(mail))
    throw invalid(`Invalid email address: ${mail.slice(0, 120)}`, at, "email_invalid");
  return mail;
};
