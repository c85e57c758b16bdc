/** Reads a page and posts its forms as a browser without JavaScript would. */
interface Seen {
  readonly status: number;
  readonly text: string;
  readonly location: string | null;
  readonly headers: Headers;
}

export async function look(url: string): Promise<Seen> {
  return seen(await fetch(url, { redirect: "manual" }));
}

/** Sends the first form of a page (or the one with this action), its fields as filled in unless changed here. */
export async function submit(base: string, page: string, changes: Record<string, string> = {}): Promise<Seen> {
  const form = /<form[^>]*action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/.exec(page);
  if (form === null) throw new Error("There is no form on the page.");
  const fields = new URLSearchParams();
  for (const [tag] of (form[2] ?? "").matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, "name");
    if (name === undefined || (attribute(tag, "type") === "radio" && !/\schecked/.test(tag))) continue;
    fields.set(name, attribute(tag, "value") ?? "");
  }
  for (const [name, value] of Object.entries(changes)) fields.set(name, value);
  return seen(await fetch(new URL(form[1] ?? "", base), { method: "POST", body: fields, redirect: "manual" }));
}

/** What stands in a field of the page. */
export function valueOf(page: string, name: string): string | undefined {
  const tag = [...page.matchAll(/<input[^>]*>/g)]
    .map(([text]) => text)
    .find((text) => attribute(text, "name") === name);
  return tag === undefined ? undefined : attribute(tag, "value");
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found?.replaceAll(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code)));
}

async function seen(answer: Response): Promise<Seen> {
  return {
    status: answer.status,
    text: await answer.text(),
    location: answer.headers.get("location"),
    headers: answer.headers,
  };
}
