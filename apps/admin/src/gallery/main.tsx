import "../admin.css";
import "@atelier/ui/gallery/gallery.css";
import { LocaleProvider } from "@atelier/ui";
import { AdminGallery, GalleryBar } from "@atelier/ui/gallery";
import { StrictMode } from "react";
import { I18nProvider } from "react-aria-components";
import { createRoot } from "react-dom/client";

// A page of development only, at /admin/gallery/: it is no input of the build.
const place = document.getElementById("gallery");
if (!place) throw new Error("The page has no place for the gallery");
createRoot(place).render(
  <StrictMode>
    <I18nProvider locale="en-GB">
      <LocaleProvider locale="en-GB">
        <GalleryBar />
        <AdminGallery />
      </LocaleProvider>
    </I18nProvider>
  </StrictMode>,
);
