import { type ComponentType, use } from "react";

/** A part of the page whose code comes in a file of its own. */
export type Part<Props> = ComponentType<Props> & { load: () => Promise<unknown> };

const parts = new Set<Part<never>>();
const givenUp = new Set<() => void>();

/** Lets every part that did not arrive be fetched anew, as when the connection is back. */
export function forgetFailedParts(): void {
  for (const forget of givenUp) forget();
  givenUp.clear();
}

/**
 * A part that is fetched when it is first shown. Other than React's own `lazy`, one that was loaded ahead is there at
 * once: a page rendered on the server never waits, and hydrates as it was sent.
 */
export function part<Props extends object>(fetchPart: () => Promise<ComponentType<Props>>): Part<Props> {
  let loaded: ComponentType<Props> | undefined;
  let loading: Promise<ComponentType<Props>> | undefined;
  let failed = false;
  async function fetchOnce(): Promise<ComponentType<Props>> {
    loaded = await fetchPart();
    return loaded;
  }
  /** Fetches it unless it is on its way. One that did not arrive is fetched again: the connection may be back. */
  function load(): Promise<ComponentType<Props>> {
    if (!loading || failed) {
      failed = false;
      loading = fetchOnce();
      loading.catch(() => {
        failed = true;
        givenUp.add(() => {
          if (failed) loading = undefined;
        });
      });
    }
    return loading;
  }
  function Shown(props: Props) {
    const Loaded = loaded ?? use(loading ?? load());
    return <Loaded {...props} />;
  }
  const made = Object.assign(Shown, { load });
  parts.add(made);
  return made;
}

/** Fetches every part there is, as a server does before it renders anything. */
export async function loadAllParts(): Promise<void> {
  // Parts may bring parts of their own along.
  for (let known = -1; known < parts.size; ) {
    known = parts.size;
    await Promise.all([...parts].map((one) => one.load()));
  }
}
