/** Where to go after signing in: an address of the admin itself, never another site's. */
export function safeBack(back: string | undefined): string {
  if (!back || !back.startsWith("/") || back.startsWith("//") || back.includes("\\")) return "/";
  return back.startsWith("/sign-in") ? "/" : back;
}
