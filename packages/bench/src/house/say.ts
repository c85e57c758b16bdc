/** Tells the person at the terminal how far it is. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
