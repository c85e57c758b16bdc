// Operations
export { makeQuickRenditions, makeRenditions } from "./make-renditions.ts";
export { type UploadedPicture, uploadPicture } from "./upload-picture.ts";

// Outside a transaction, then the step inside one
export { forgetDuplicate, type KeptPicture, keepPicture, type Picture, writePicture } from "./keep-picture.ts";

// Queries
export { type ReadRendition, readRendition } from "./read-rendition.ts";

// Fragments
export {
  hasProductImage,
  imageJson,
  type ProductImage,
  productImage,
  productImages,
  variantImage,
} from "./image-json.ts";
