import { spawnSync } from "node:child_process";

/** Median milliseconds of each task; the tasks take turns, so that a slow moment of the machine hits all of them. */
export function race<Name extends string>(
  tasks: Readonly<Record<Name, () => unknown>>,
  rounds: number,
): Readonly<Record<Name, number>> {
  const names = Object.keys(tasks) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      tasks[name]();
      if (round >= 0) times.get(name)?.push(performance.now() - start);
    }
  }

  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);

  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Runs a Node program of its own and returns what it printed and how long it took. */
export function runNode(args: readonly string[]): { readonly output: string; readonly ms: number } {
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);

  return { output: stdout, ms: performance.now() - start };
}
