import { formatExact } from "../money/formatDecimal.js";
import { compareFigures, formatFigure, type ReadFigure } from "../money/readFigure.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import type { Attainability, AttainabilityFinding, GoalDirection } from "./attainability.js";
import { corridorText, placeIn, type ReadCorridor } from "./corridor.js";
import { quantileOf } from "./quantileOf.js";
import type { ReadPeers } from "./readPeers.js";

/** How many people would reach a target, in units of 10⁻¹⁰. */
export function attainabilityOf(
  { corridor, countMin, of }: ReadPeers,
  { target, direction }: { readonly target: bigint; readonly direction: GoalDirection },
): Attainability {
  const head = { corridor: corridorText(corridor) };
  if (of.kind === "share") {
    const finding = findingOf(of.share, { corridor, count: of.count, countMin });
    const share = of.count === 0 ? null : formatFigure(of.share);
    return {
      finding,
      share,
      reachedCount: null,
      count: of.count,
      ...head,
      quantiles: [],
      targets: null,
      targetShares: null,
    };
  }
  const { sorted, quantile, quantilesAt } = of;
  const count = sorted.length;
  const reachedAt = (figure: ReadFigure) => sorted.filter((result) => isReached(result, figure, direction)).length;
  const shareAt = (figure: ReadFigure) => formatFigure({ dividend: BigInt(reachedAt(figure)), divisor: BigInt(count) });
  const reachedCount = reachedAt({ dividend: target, divisor: RATIO_ONE });
  const share = count === 0 ? undefined : { dividend: BigInt(reachedCount), divisor: BigInt(count) };
  const valueAt = (at: bigint) => quantileOf(sorted, at, quantile);
  const ends: readonly [bigint, bigint] =
    direction === "rising" ? [RATIO_ONE - corridor.to, RATIO_ONE - corridor.from] : [corridor.from, corridor.to];
  const targets = count < countMin ? null : { from: valueAt(ends[0]), to: valueAt(ends[1]) };

  return {
    finding: findingOf(share, { corridor, count, countMin }),
    share: share === undefined ? null : formatFigure(share),
    reachedCount,
    count,
    ...head,
    quantiles:
      share === undefined
        ? []
        : quantilesAt.map((at) => ({ at: formatExact(at, RATIO_SCALE), value: formatFigure(valueAt(at)) })),
    targets: targets && { from: formatFigure(targets.from), to: formatFigure(targets.to) },
    targetShares: targets && { from: shareAt(targets.from), to: shareAt(targets.to) },
  };
}

function isReached(result: bigint, target: ReadFigure, direction: GoalDirection): boolean {
  const order = compareFigures({ dividend: result, divisor: RATIO_ONE }, target);

  return direction === "rising" ? order >= 0 : order <= 0;
}

/** A target that few reach is out of reach, one that most reach effortless. */
function findingOf(
  share: ReadFigure | undefined,
  { corridor, count, countMin }: { readonly corridor: ReadCorridor; readonly count: number; readonly countMin: number },
): AttainabilityFinding {
  if (share === undefined || count < countMin) return "unknown";

  return SHARE_FINDINGS[placeIn(corridor, share)];
}

const SHARE_FINDINGS = { below: "out_of_reach", within: "within", above: "effortless" } as const;
