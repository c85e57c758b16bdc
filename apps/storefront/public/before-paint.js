// Runs before the first paint: the theme and language a person chose on this device.
(() => {
  try {
    const { documentElement } = document;
    const theme = localStorage.getItem("atelier-theme");
    if (theme === "light" || theme === "dark") documentElement.dataset.theme = theme;
    const language = localStorage.getItem("atelier-language") ?? navigator.language;
    documentElement.lang = language.startsWith("de") ? "de-DE" : "en-GB";
  } catch {
    // Storage is shut off: the system's theme and English it is.
  }
})();
