// Operations
export { makeQuickRenditions, makeRenditions } from "./make-renditions.ts";
export { type UploadedPicture, uploadPicture } from "./upload-picture.ts";

// Outside a transaction, then the step inside one
export { forgetDuplicate, type KeptPicture, keepPicture, type Picture, writePicture } from "./keep-picture.ts";

// Steps
export { markReplaced } from "./mark-replaced.ts";

// Queries
export { type MovedRendition, type ReadRendition, readRendition } from "./read-rendition.ts";

// Fragments
export {
  focusJson,
  hasProductImage,
  imageJson,
  type ProductImage,
  productImage,
  productImages,
  variantImage,
} from "./image-json.ts";
