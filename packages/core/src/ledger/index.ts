// Steps
export { type Account, type AccountKind, type Entry, post, type Posting } from "./post.ts";
