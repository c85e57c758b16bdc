import type { Figure, Letter, Work } from "./letter.ts";

// RFC 5322, 2.1.1: lines should stay below 78 characters; the mail's own rule is narrower.
const WIDTH = 72;
const THIN = "-".repeat(WIDTH);
const THICK = "=".repeat(WIDTH);

/** The letter as plain text, ruled like its HTML. */
export function plainLetter(letter: Letter): string {
  const parts = [
    letter.shop.name.toUpperCase(),
    letter.heading.join("\n"),
    wrapped(letter.lead),
    [THIN, letter.works.map(work).join("\n\n"), ...bill(letter)].join("\n"),
    letter.facts.length > 0 ? facts(letter) : undefined,
    `${letter.action.label}:\n${letter.action.url}`,
    ...letter.after.map((text) => wrapped(text)),
    letter.wayOut && `${letter.wayOut.label}:\n${letter.wayOut.url}`,
    `-- \n${letter.footer.map((text) => wrapped(text)).join("\n")}`,
  ];
  return `${parts.filter((part) => part !== undefined).join("\n\n")}\n`;
}

function bill({ sums, total }: Letter): string[] {
  return total ? [THIN, ...sums.map(figure), THICK, figure(total)] : [];
}

function work({ title, detail, note, amount }: Work): string {
  return [figure({ label: title, amount }), detail && wrapped(detail), note && wrapped(note)]
    .filter(Boolean)
    .join("\n");
}

/** Words at the left, the sum at the right edge; long words take lines of their own above it. */
function figure({ label, amount }: Figure): string {
  const lines = wrapped(label, WIDTH - amount.length - 2).split("\n");
  const last = lines.pop() ?? "";
  return [...lines, `${last}${" ".repeat(Math.max(2, WIDTH - last.length - amount.length))}${amount}`].join("\n");
}

function facts(letter: Letter): string {
  const widest = Math.max(...letter.facts.map((fact) => fact.label.length)) + 3;
  return letter.facts.map(({ label, value }) => `${`${label}:`.padEnd(widest)}${value}`).join("\n");
}

function wrapped(text: string, width = WIDTH): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").filter(Boolean)) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return [...lines, line].join("\n");
}
