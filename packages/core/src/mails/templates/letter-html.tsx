import { renderToStaticMarkup } from "react-dom/server";
import type { Letter } from "../letter.ts";
import { LetterPage } from "./letter-page.tsx";

/** The letter as a page of HTML that needs nothing but itself. */
export function letterHtml(letter: Letter): string {
  return `<!doctype html>\n${renderToStaticMarkup(<LetterPage letter={letter} />)}\n`;
}
