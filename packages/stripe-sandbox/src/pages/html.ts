/** Text that is already HTML. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Piece = Html | false | null | number | readonly Piece[] | string | undefined;

/** A template whose values are escaped unless they are HTML themselves. */
export function html(parts: TemplateStringsArray, ...values: Piece[]): Html {
  let text = parts[0] ?? "";
  values.forEach((value, at) => {
    text += rendered(value) + (parts[at + 1] ?? "");
  });
  return new Html(text);
}

function rendered(value: Piece): string {
  if (value === undefined || value === null || value === false) return "";
  if (value instanceof Html) return value.text;
  if (typeof value === "object") return value.map(rendered).join("");
  return String(value).replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
