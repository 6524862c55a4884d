import type { DecimalInput } from "../money/decimalInput.js";
import type { ConvertedFigure } from "./conversion.js";
import type { Goal, GoalOwner, GoalScope } from "./goal.js";

/** Who takes a part of a goal, and by what it is measured; the figures that the measure asks for have to be there. */
export interface CascadeShare {
  /** Id of the goal that comes of it: 1 to 64 letters, digits, `.`, `_`, `-`; unique. */
  readonly id: string;
  /** Whose it will be. */
  readonly owner: GoalOwner;
  /** What it will cover. Default: what the goal above does. */
  readonly scope?: GoalScope | undefined;
  /** For multipliers of roles, such as `key-accounts`. */
  readonly role?: string | undefined;
  /** For multipliers of levels, such as `senior`. */
  readonly level?: string | undefined;
  /** Complete months in the company, for multipliers of tenure: a whole number from 0. */
  readonly tenureMonths?: number | undefined;
  /** 0 or more, up to 10 fraction digits. */
  readonly weight?: DecimalInput | undefined;
  /** A ratio from 0 to 1; what all shares leave of 1 is left unallocated. */
  readonly share?: DecimalInput | undefined;
  /** What was reached before (历史业绩), 0 or more. */
  readonly history?: DecimalInput | undefined;
  /** What the market holds (市场潜力), 0 or more. */
  readonly potential?: DecimalInput | undefined;
  /** How many people, 0 or more. */
  readonly headcount?: DecimalInput | undefined;
  /** The least that it gets; beats a weight of 0. */
  readonly floor?: DecimalInput | undefined;
  /** The most that it gets. */
  readonly cap?: DecimalInput | undefined;
  /** What its metric was at the start (起始值); needed, and above what it gets, where the goal falls to its target. */
  readonly start?: DecimalInput | undefined;
}

/** What parts of a goal are measured by. */
export type CascadeMeasure = PlainCascadeMeasure | BlendedCascadeMeasure;

/** By one figure of each, or the same for all. */
export interface PlainCascadeMeasure {
  /** Which. */
  readonly kind: "equal" | "weights" | "shares" | "history" | "potential" | "headcount";
}

/** By several; each is 1 in all before they are blended, and one by which nobody has anything leaves its part to the others. */
export interface BlendedCascadeMeasure {
  /** Blends. */
  readonly kind: "blend";
  /** Parts whose shares are exactly 1 together. */
  readonly parts: readonly CascadePart[];
}

/** A part of a blend. */
export interface CascadePart {
  /** A ratio from 0 to 1. */
  readonly share: DecimalInput;
  /** The measure. */
  readonly by: BlendableMeasure;
}

/** A measure that can be blended. */
export interface BlendableMeasure {
  /** Which. */
  readonly kind: Exclude<PlainCascadeMeasure["kind"], "shares">;
}

/**
 * What multiplies the weights of some: at most one of each kind for each. Who is not named is not multiplied. Stated shares
 * are weights too, once they are multiplied: their sum is handed out by what they have come to.
 */
export type CascadeMultiplier = RoleMultiplier | LevelMultiplier | TenureMultiplier;

/** For a role (岗位系数). */
export interface RoleMultiplier {
  /** By role. */
  readonly kind: "role";
  /** The role, exactly as shares name it. */
  readonly role: string;
  /** A ratio from 0 to 10. */
  readonly factor: DecimalInput;
}

/** For a level (职级系数). */
export interface LevelMultiplier {
  /** By level. */
  readonly kind: "level";
  /** The level, exactly as shares name it. */
  readonly level: string;
  /** A ratio from 0 to 10. */
  readonly factor: DecimalInput;
}

/** For a time in the company (司龄系数). */
export interface TenureMultiplier {
  /** By tenure. */
  readonly kind: "tenure";
  /** From so many complete months on: a whole number from 0. */
  readonly fromMonths: number;
  /** As long as they are fewer than so many; without an end where absent. */
  readonly belowMonths?: number | undefined;
  /** A ratio from 0 to 10. */
  readonly factor: DecimalInput;
}

/** A goal handed on: the children and what is unallocated, less what was assigned over it, are the target. */
export interface Cascade {
  /** Id of the goal. */
  readonly goal: string;
  /** The metric of the children. */
  readonly metric: string;
  /** The target, in the metric of the children. */
  readonly target: string;
  /** In the order of the shares. */
  readonly children: readonly CascadedChild[];
  /** What the children are together. */
  readonly assigned: string;
  /** What nobody may take, or no share asks for. */
  readonly unallocated: string;
  /** What was to be handed out beyond the target (层层加码). */
  readonly overAssigned: string;
  /** Assigned ÷ target, half-up to ten digits; `null` where a converted target was rounded to 0. */
  readonly coverage: string | null;
  /** How the target came from that of another metric; `null` where it did not. */
  readonly conversion: CascadeConversion | null;
}

/** A target that was converted. */
export interface CascadeConversion {
  /** Metric of the goal. */
  readonly from: string;
  /** Half-up to ten digits, before the one rounding. */
  readonly exact: string;
  /** The figures on the way. */
  readonly steps: readonly ConvertedFigure[];
}

/** A part of a goal. */
export interface CascadedChild {
  /** Id of the share. */
  readonly id: string;
  /** What is to be reached. */
  readonly target: string;
  /** The part of what is handed out that its weight, multiplied, gives it before floors and caps; half-up to ten digits. */
  readonly share: string;
  /** What its weight was multiplied by; 1 for nothing. */
  readonly factor: string;
  /** The bound that it was held to; `null` for none. */
  readonly limited: "floor" | "cap" | null;
  /** The same as a goal, to be handed on; `null` where there is nothing to reach. */
  readonly goal: Goal | null;
}
