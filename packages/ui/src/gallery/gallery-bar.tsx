import { useEffect, useState } from "react";

const themes = ["system", "light", "dark"] as const;
const directions = ["ltr", "rtl"] as const;

/** Switches the gallery's theme and reading direction; `?theme=dark&dir=rtl` opens it so. */
export function GalleryBar() {
  const asked = new URLSearchParams(window.location.search);
  const [theme, setTheme] = useState(asked.get("theme") ?? "system");
  const [direction, setDirection] = useState(asked.get("dir") ?? "ltr");
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
    document.documentElement.dir = direction;
  }, [theme, direction]);
  return (
    <form className="g-bar" aria-label="How the gallery is shown">
      <Choice name="theme" of={themes} chosen={theme} onChoose={setTheme} />
      <Choice name="direction" of={directions} chosen={direction} onChoose={setDirection} />
    </form>
  );
}

function Choice(props: { name: string; of: readonly string[]; chosen: string; onChoose: (value: string) => void }) {
  return (
    <fieldset>
      <legend className="visually-hidden">{props.name}</legend>
      {props.of.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={props.name}
            value={value}
            checked={props.chosen === value}
            onChange={() => props.onChoose(value)}
          />{" "}
          {value}
        </label>
      ))}
    </fieldset>
  );
}
