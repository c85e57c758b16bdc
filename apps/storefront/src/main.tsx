import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./shell/app.tsx";
import { chosenLanguage, wordsOf } from "./words/language.ts";
import { speechOf } from "./words/words.tsx";

const place = document.getElementById("shop");
if (!place) throw new Error("The page has no place for the shop");

const language = chosenLanguage();
document.documentElement.lang = language;
const speech = speechOf(language, await wordsOf(language));

createRoot(place).render(
  <StrictMode>
    <App speech={speech} />
  </StrictMode>,
);
