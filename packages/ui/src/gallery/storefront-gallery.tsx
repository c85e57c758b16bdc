import { ControlSpecimens } from "./shop-controls.tsx";
import { FrameSpecimens } from "./shop-frames.tsx";
import { LabelSpecimens } from "./shop-labels.tsx";
import { StateSpecimens } from "./shop-states.tsx";

/** Every component of the storefront in each of its states. Mount it on a route of development only. */
export function StorefrontGallery() {
  return (
    <FrameSpecimens>
      <ControlSpecimens />
      <LabelSpecimens />
      <StateSpecimens />
    </FrameSpecimens>
  );
}
