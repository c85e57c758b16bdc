/** How a picture lies on its stage: how many times its fitting size, and how far its middle is from the stage's. */
export type ZoomView = { scale: number; x: number; y: number };
export type Point = { x: number; y: number };
/** The stage, and the picture as it fits into it. */
export type ZoomBox = { stage: Size; picture: Size };
type Size = { width: number; height: number };

export const WHOLE: ZoomView = { scale: 1, x: 0, y: 0 };
export const LARGEST = 6;

/** The view at another scale; what lies under the point, seen from the stage's middle, stays there. */
export function scaledTo(view: ZoomView, wanted: number, { at, box }: { at: Point; box: ZoomBox }): ZoomView {
  const scale = Math.min(LARGEST, Math.max(1, wanted));
  const times = scale / view.scale;
  return within({ scale, x: at.x - (at.x - view.x) * times, y: at.y - (at.y - view.y) * times }, box);
}

/** The view pushed by a way. */
export function pushed(view: ZoomView, by: Point, box: ZoomBox): ZoomView {
  return within({ ...view, x: view.x + by.x, y: view.y + by.y }, box);
}

/** No further than the picture's edge at the stage's; what is smaller than the stage stays in its middle. */
function within({ scale, x, y }: ZoomView, { stage, picture }: ZoomBox): ZoomView {
  const most = (own: number, room: number) => Math.max(0, (own * scale - room) / 2);
  const kept = (value: number, limit: number) => Math.min(limit, Math.max(-limit, value)) + 0;
  return {
    scale,
    x: kept(x, most(picture.width, stage.width)),
    y: kept(y, most(picture.height, stage.height)),
  };
}
