import { either, type Verdict } from "../condition/verdict.js";
import { compareFigures, type ReadFigure } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import type { ReadGate } from "./readRecalibrationGates.js";
import type { ReadRecalibrationInput } from "./readRecalibrationInput.js";
import { NO_RESULT } from "./readTargetResults.js";
import type { JudgedGate, SegmentGates } from "./recalibratedTargets.js";

/** What the gates say of each segment by its key, in the order in which the targets name them; nothing where there are none. */
export function judgeGates({
  recalibration,
  list,
  results,
}: ReadRecalibrationInput): ReadonlyMap<string | undefined, SegmentGates> {
  const judged = new Map<string | undefined, SegmentGates>();
  if (recalibration.gates.length === 0) return judged;
  const segments = new Map<string | undefined, Segment>();
  for (const { key, segment, segmentKey } of list.targets) {
    const { attainment } = results.get(key) ?? NO_RESULT;
    const own = segments.get(segmentKey);
    if (own === undefined) segments.set(segmentKey, { name: segment ?? null, attainments: [attainment] });
    else own.attainments.push(attainment);
  }
  for (const [key, { name, attainments }] of segments) {
    const gates = recalibration.gates.map((gate) => judgeGate(gate, key, attainments));
    const verdict = gates.reduce<Verdict>((sum, gate) => either(sum, gate.verdict), "false");
    judged.set(key, { segment: name, verdict, gates });
  }

  return judged;
}

interface Segment {
  readonly name: string | null;
  readonly attainments: (ReadFigure | undefined)[];
}

function judgeGate(
  gate: ReadGate,
  segment: string | undefined,
  attainments: readonly (ReadFigure | undefined)[],
): JudgedGate {
  if (gate.kind === "attainment") return judgeAttainments(gate, attainments);
  const found = gate.counts.get(segment);
  if (found === undefined) return { kind: "turnover", verdict: "unknown", left: null, of: null };
  const isAbove = BigInt(found.left) * RATIO_ONE > gate.above * BigInt(found.of);

  return { kind: "turnover", verdict: found.of === 0 ? "unknown" : isAbove ? "true" : "false", ...found };
}

/** It is known as soon as nothing that those of whom nothing is known have reached could change it. */
function judgeAttainments(
  { below, share, countMin, behindMin }: Extract<ReadGate, { kind: "attainment" }>,
  attainments: readonly (ReadFigure | undefined)[],
): JudgedGate {
  const count = attainments.length;
  const known = attainments.filter((one) => one !== undefined);
  const bound = { dividend: below, divisor: RATIO_ONE };
  const behindCount = known.filter((one) => compareFigures(one, bound) < 0).length;
  const unknownCount = count - known.length;
  const isEnough = (behind: number) => behind >= behindMin && BigInt(behind) * RATIO_ONE > share * BigInt(count);
  const verdict =
    known.length < countMin
      ? "unknown"
      : isEnough(behindCount)
        ? "true"
        : isEnough(behindCount + unknownCount)
          ? "unknown"
          : "false";

  return { kind: "attainment", verdict, count, unknownCount, behindCount };
}
