/** A file no products can be read from. Its message is the sentence staff are shown. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
}
