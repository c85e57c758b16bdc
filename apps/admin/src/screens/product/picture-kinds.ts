/** The kinds of picture the shop takes. */
export const pictureKinds = ["image/jpeg", "image/png", "image/webp", "image/avif", "image/tiff", "image/gif"];
