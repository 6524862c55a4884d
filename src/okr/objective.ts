import type { ProgressValue } from "../metric/progress.js";
import type { ProgressMeasure } from "../metric/progressMeasure.js";
import type { PeriodInput } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";
import type { Zone, ZonesBetween } from "./zone.js";

/** An objective (目标, O) with the key results that prove it. */
export interface Objective {
  /** Where editors find the schema of this document; it changes nothing. */
  readonly $schema?: string | undefined;
  /** 1 to 64 letters, digits, `.`, `_`, `-`. */
  readonly id: string;
  /** What is to be reached, in words. */
  readonly title?: string | undefined;
  /** Whose it is (负责人): the id of a participant. */
  readonly owner?: string | undefined;
  /** The cycle (周期) that it is for, by its days or its label, such as `"2026-Q4"` or `"2026-B6"`. */
  readonly period?: PeriodInput | undefined;
  /** Id of the goal that it serves (对齐), which `checkAlignment` looks for. */
  readonly goal?: string | undefined;
  /** 1 to 100. Either all have weights, exactly 1 together, or none has, and all weigh the same. */
  readonly keyResults: readonly KeyResult[];
}

/** A key result (关键结果, KR): what is measured, what it weighs, and what was reported of it. */
export interface KeyResult {
  /** 1 to 64 letters, digits, `.`, `_`, `-`; unique in the objective. */
  readonly id: string;
  /** What is to be reached, in words. */
  readonly title?: string | undefined;
  /** Whose it is; where absent, the objective's owner's. */
  readonly owner?: string | undefined;
  /** What it weighs (权重), a ratio from 0 to 1. */
  readonly weight?: string | undefined;
  /** Which metric is measured: 1 to 64 letters, digits, `.`, `_`, `-`; a name that changes no figure. */
  readonly metric?: string | undefined;
  /** What it counts in, such as `visits`: 1 to 64 letters, digits, `.`, `_`, `-`; it changes no figure either. */
  readonly unit?: string | undefined;
  /** How its progress is measured. */
  readonly measure: ProgressMeasure;
  /** How it is scored. Default: by its progress. */
  readonly scoring?: KeyResultScoring | undefined;
  /** What was reported (进展记录), at most 1,000. The last of a day counts. */
  readonly checkIns?: readonly KeyResultCheckIn[] | undefined;
}

/** One report on a key result. */
export interface KeyResultCheckIn {
  /** The business date. */
  readonly on: PlainDate;
  /**
   * What the metric stands at, in the form that the measure asks for; of what is measured by `periods` the figure of
   * one period. Absent: the value before holds.
   */
  readonly value?: ProgressValue | undefined;
  /** How sure its owner is that it will be reached (信心指数), a ratio from 0 to 1. Absent: the one before holds. */
  readonly confidence?: string | undefined;
  /** The status that its owner gives, by its name. Absent: the one before holds. */
  readonly status?: string | undefined;
  /** What there is to say; it changes nothing. */
  readonly note?: string | undefined;
}

/** How a score (分数) from 0 to 1 is found; it is another figure than the progress. */
export type KeyResultScoring = ProgressScoring | ZoneScoring | GivenScoring;

/** The progress within 0 and 1. */
export interface ProgressScoring {
  /** By progress. */
  readonly kind: "progress";
}

/** By the zones that the way leads through; for measures that have a way from a start. */
export interface ZoneScoring extends ZonesBetween {
  /** By zones. */
  readonly kind: "zones";
  /** 1 to 20 in the order of the way. */
  readonly zones: readonly Zone[];
}

/** By judgement: someone gives it at the close. */
export interface GivenScoring {
  /** By judgement. */
  readonly kind: "given";
  /** The score, a ratio from 0 to 1. Absent: it is not given yet. */
  readonly score?: string | undefined;
}
