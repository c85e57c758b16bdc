export { AdminGallery } from "./admin-gallery.tsx";
export { GalleryBar } from "./gallery-bar.tsx";
export { StorefrontGallery } from "./storefront-gallery.tsx";
