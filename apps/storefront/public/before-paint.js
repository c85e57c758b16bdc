// Runs before the first paint: the theme a person chose on this device. The server cannot know it and need not.
(() => {
  try {
    const theme = localStorage.getItem("atelier-theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is shut off: the system's theme it is.
  }
})();
