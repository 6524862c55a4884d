import { type RecalibratedTargets, type Recalibration, recalibrateTargets, type Target } from "incentive-rules";
import { MONTHS, monthOf, TARGETS } from "./salesTeam.js";

/** The day, by agreement, on which the relief begins, and the last on which it holds. */
export const RELIEF = { start: "2026-05-16", dayBefore: "2026-05-15", end: "2026-07-31" };

const RECALIBRATION: Recalibration = {
  id: "south-2026",
  baseline: TARGETS.version,
  version: "2026-2",
  reason: "A competitor has cut prices in the South.",
  method: {
    kind: "relief",
    losses: [
      { id: "Chen", lost: "16000" },
      { id: "Dai", lost: "12000" },
    ],
  },
  bounds: { down: "20%", up: "15%" },
  conserve: { kind: "total" },
  rounding: { scale: 0 },
};

/** The South has a fifth less to sign, of which the North takes over what it can within 15%. */
export function relieveSouth(): RecalibratedTargets {
  return recalibrateTargets({ recalibration: RECALIBRATION, targets: TARGETS });
}

/** What each is to sign, month by month: in May by two rows. */
export function signedTargets({ targets }: RecalibratedTargets): readonly Target[] {
  return MONTHS.flatMap((period) =>
    targets.flatMap(({ id, baseline, target }): readonly Target[] => {
      const row = { participant: id, metric: "signed", period: monthOf(period.start) };
      if (period.end < RELIEF.start || RELIEF.end < period.start) return [{ ...row, target: baseline }];
      if (RELIEF.start <= period.start) return [{ ...row, target }];
      return [
        { ...row, target: baseline, end: RELIEF.dayBefore },
        { ...row, target, start: RELIEF.start },
      ];
    }),
  );
}
