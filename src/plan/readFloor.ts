import type { Issue, IssuePath } from "../issue/issue.js";
import { readAmount } from "../money/readAmount.js";
import { readDate } from "../period/readDate.js";
import { floorKey } from "./floorPart.js";
import type { StatedPart } from "./statedLine.js";

/** Reads the floor of a stretch, or what became of it, as a part beside those of facts. */
export function readFloor(
  { from, amount }: { readonly from: unknown; readonly amount: unknown },
  at: { readonly from: IssuePath; readonly amount: IssuePath },
  issues: Issue[],
): StatedPart {
  const start = readDate(from, at.from, issues);

  return { fact: floorKey(start ?? ""), amount: readAmount(amount, at.amount, issues) ?? 0n };
}
