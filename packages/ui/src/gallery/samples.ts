import type { PictureSource } from "../picture/picture.tsx";

/** A drawn stand-in for a picture of the shop, so that the gallery needs no server. */
export function samplePicture(name: string, [width, height]: [number, number], color: string): PictureSource {
  const disc = Math.min(width, height) / 3;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="${color}"/><circle cx="${width / 2}" cy="${height * 0.45}" r="${disc}" fill="white" fill-opacity=".7"/><path d="M0 ${height * 0.72}h${width}v${height}H0z" fill="black" fill-opacity=".28"/></svg>`;
  const url = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
  return { widths: [width], formats: ["jpeg"], url: () => url, alt: name, width, height, color };
}

export const lowWater = samplePicture("Mud banks and channels, seen from above", [1200, 800], "steelblue");
export const pressRoom = samplePicture("Green glass jar with a pale soy candle", [800, 1060], "darkseagreen");
export const gasholder = samplePicture("A gasholder half full under a yellow moon", [560, 1080], "cadetblue");
export const gasworks = samplePicture("The word Retort in Gasworks Gothic on red", [1200, 800], "indianred");
