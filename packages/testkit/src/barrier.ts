/** Starts all of them in the same instant and waits for every outcome. */
export async function together<T>(
  count: number,
  act: (index: number) => Promise<T>,
): Promise<PromiseSettledResult<T>[]> {
  let open: () => void = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const acts = Array.from({ length: count }, (_, index) => gate.then(() => act(index)));
  open();
  return Promise.allSettled(acts);
}

/** How many succeeded, and what the others were told. */
export function outcomes(results: PromiseSettledResult<unknown>[]): { succeeded: number; refusals: string[] } {
  const rejected = results.filter((result) => result.status === "rejected");
  return {
    succeeded: results.length - rejected.length,
    refusals: rejected.map((result) => String(result.reason?.code ?? result.reason)),
  };
}
