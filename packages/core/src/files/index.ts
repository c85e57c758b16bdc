// Fragments
export { imageJson, productImage, productImages, variantImage } from "./image-json.ts";
