/** The first field that stops it gets the focus, so that it is seen and heard. */
export function focusWrong(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(".main [aria-invalid=true]")?.focus());
}
