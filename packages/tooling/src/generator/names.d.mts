export interface Names {
  name: string;
  singular: string;
  table: string;
  camel: string;
  camelOne: string;
  pascal: string;
  pascalOne: string;
  words: string;
  wordsOne: string;
}
export function namesOf(name: string): Names;
