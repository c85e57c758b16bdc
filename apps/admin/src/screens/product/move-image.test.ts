import { describe, expect, it } from "vitest";
import { moved, withPicture } from "./move-image.ts";
import { wrapSelection } from "./wrap-selection.ts";

const DRAFT = { fileId: "", alt: "A jar", variantId: null, focus: null, replaces: null, name: "jar.jpg" };

describe("pictures in order", () => {
  it("moves one to another place and the rest along", () => {
    expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
    expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
    expect(moved(["a"], 0, 4)).toEqual(["a"]);
  });

  it("takes another's place with that one's words, and is never there twice", () => {
    const picture = (fileId: string, alt = "") => ({
      fileId,
      alt,
      variantId: null,
      focus: null,
      replaces: null,
      name: fileId,
    });
    const images = [picture("a", "A jar"), picture("b", "Lit")];
    expect(withPicture(images, picture("c"), "a")).toEqual([
      { ...picture("c"), alt: "A jar", replaces: "a" },
      images[1],
    ]);
    expect(withPicture(images, picture("c"), null).map((one) => one.fileId)).toEqual(["a", "b", "c"]);
    expect(withPicture(images, picture("b"), "a")).toBe(images);
  });

  it("keeps the point in sight, and what the shop shows is what is replaced, however often one tries", () => {
    const focus = { x: 10, y: 90 };
    const saved = [{ ...DRAFT, fileId: "a", focus }];
    const once = withPicture(saved, { ...DRAFT, fileId: "b" }, "a");
    expect(withPicture(once, { ...DRAFT, fileId: "c" }, "b")).toEqual([
      { ...DRAFT, fileId: "c", focus, replaces: "a" },
    ]);
  });
});

describe("formatting help", () => {
  it("puts the marks round what is selected", () => {
    expect(wrapSelection({ text: "a big gull", from: 2, to: 5 }, { before: "<em>", after: "</em>" })).toEqual({
      text: "a <em>big</em> gull",
      from: 6,
      to: 9,
    });
  });
});
