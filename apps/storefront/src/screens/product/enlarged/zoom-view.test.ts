import { expect, it } from "vitest";
import { LARGEST, pushed, scaledTo, WHOLE, type ZoomBox } from "./zoom-view.ts";

const box: ZoomBox = { stage: { width: 400, height: 600 }, picture: { width: 400, height: 300 } };
const middle = { x: 0, y: 0 };

it("grows a picture round what is pointed at", () => {
  const view = scaledTo(WHOLE, 4, { at: { x: 100, y: 50 }, box });
  expect(view).toEqual({ scale: 4, x: -300, y: -150 });
  // What lay 100 px right of the middle lies there still.
  expect((100 - view.x) / view.scale).toBe(100);
});

it("is never smaller than the window shows it whole, nor larger than it is sharp", () => {
  expect(scaledTo({ scale: 2, x: 90, y: 0 }, 0.2, { at: middle, box })).toEqual(WHOLE);
  expect(scaledTo(WHOLE, 900, { at: middle, box }).scale).toBe(LARGEST);
});

it("is pushed as far as its edges, and only in the direction it is larger than the window", () => {
  const twice = scaledTo(WHOLE, 2, { at: middle, box });
  expect(pushed(twice, { x: 5000, y: 5000 }, box)).toEqual({ scale: 2, x: 200, y: 0 });
  expect(pushed(twice, { x: -5000, y: 0 }, box)).toEqual({ scale: 2, x: -200, y: 0 });
  expect(pushed(WHOLE, { x: 50, y: 50 }, box)).toEqual(WHOLE);
});
