import "@atelier/ui/gallery/gallery.css";
import { LocaleProvider } from "@atelier/ui";
import { GalleryBar, StorefrontGallery } from "@atelier/ui/gallery";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

// A page of development only, at /gallery/: it is no input of the build.
const place = document.getElementById("gallery");
if (!place) throw new Error("The page has no place for the gallery");
createRoot(place).render(
  <StrictMode>
    <LocaleProvider locale="en-GB">
      <GalleryBar />
      <StorefrontGallery />
    </LocaleProvider>
  </StrictMode>,
);
