export { AdminGallery } from "./admin-gallery.tsx";
export { StorefrontGallery } from "./storefront-gallery.tsx";
