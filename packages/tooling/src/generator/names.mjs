/** The forms of a domain's name that its files need: reviews → review, Reviews, Review, the table. */
export function namesOf(name) {
  const words = name.split("-");
  const last = words.at(-1);
  const single = last.endsWith("ies") ? `${last.slice(0, -3)}y` : last.endsWith("s") ? last.slice(0, -1) : last;
  const singular = [...words.slice(0, -1), single].join("-");
  return {
    name,
    singular,
    table: name.replaceAll("-", "_"),
    camel: camel(name),
    camelOne: camel(singular),
    pascal: pascal(name),
    pascalOne: pascal(singular),
    words: name.replaceAll("-", " "),
    wordsOne: singular.replaceAll("-", " "),
  };
}

function camel(text) {
  return text.replace(/-([a-z0-9])/g, (_match, letter) => letter.toUpperCase());
}

function pascal(text) {
  const made = camel(text);
  return made[0].toUpperCase() + made.slice(1);
}
