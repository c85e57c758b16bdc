import { describe, expect, it } from "vitest";
import { stylesAside } from "./sealed-letter.ts";

describe("a mail shown in the admin", () => {
  it("has its styles set aside under another name", () => {
    expect(stylesAside('<style type="text/css">p { color: red }</style><p class="a" style="margin:0">x</p>')).toBe(
      '<template data-sheet>p { color: red }</template><p class="a" data-style="margin:0">x</p>',
    );
  });

  it("leaves the words alone", () => {
    expect(stylesAside("<p>In a style= of its own</p>")).toBe("<p>In a style= of its own</p>");
  });
});
