export type ThemeChoice = "light" | "dark" | "system";

const key = "atelier-theme";

/** What the person chose on this device; `system` when nothing. */
export function chosenTheme(): ThemeChoice {
  const stored = localStorage.getItem(key);
  return stored === "light" || stored === "dark" ? stored : "system";
}

/** Keeps the choice and shows it at once. */
export function chooseTheme(choice: ThemeChoice): void {
  if (choice === "system") localStorage.removeItem(key);
  else localStorage.setItem(key, choice);
  showTheme(choice);
}

/** Puts a theme on the page. Called before the first paint, so that nothing flashes. */
export function showTheme(choice: ThemeChoice): void {
  const { dataset } = document.documentElement;
  if (choice === "system") delete dataset["theme"];
  else dataset["theme"] = choice;
}
