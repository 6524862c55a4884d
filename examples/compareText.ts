/** Compares by code points, as UTF-8 bytes sort: the same order on every machine and in every locale. */
export function compareText(left: string, right: string): number {
  return left === right ? 0 : Buffer.compare(Buffer.from(left), Buffer.from(right));
}
