/** The positions given and all below them, level by level. */
export function allBelow(from: readonly number[], below: (at: number) => readonly number[]): number[] {
  const found = [...from];
  for (let next = 0; next < found.length; next++) for (const at of below(found[next] ?? 0)) found.push(at);

  return found;
}
