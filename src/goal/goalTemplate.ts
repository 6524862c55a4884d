import type { DecimalInput } from "../money/decimalInput.js";
import type { ConversionStep, NamedRounding } from "./conversion.js";

/**
 * What people of a role and a level are to do for a goal (目标模板): basic actions for newcomers, large deals for seniors.
 *
 * @see GUIDE G8 and G9
 */
export interface GoalTemplate {
  /** 1 to 64 letters, digits, `.`, `_`, `-`; unique among templates. */
  readonly id: string;
  /** For people of this role; for all where absent. */
  readonly role?: string | undefined;
  /** For people of this level; for all where absent. */
  readonly level?: string | undefined;
  /** One key result each, up to 20. */
  readonly keyResults: readonly TemplateKeyResult[];
}

/** A key result that a template asks for. */
export interface TemplateKeyResult {
  /** 1 to 64 letters, digits, `.`, `_`, `-`; unique in its template. */
  readonly id: string;
  /** Which metric: 1 to 64 letters, digits, `.`, `_`, `-`. */
  readonly metric: string;
  /** What it counts in: 1 to 64 letters, digits, `.`, `_`, `-`. */
  readonly unit?: string | undefined;
  /** What it is at the start. Default: not said. */
  readonly from?: DecimalInput | undefined;
  /** What is to be reached. */
  readonly to: TemplateFigure;
}

/** Where the figure of a key result comes from. */
export type TemplateFigure = FixedFigure | GoalFigure;

/** The same for everybody. */
export interface FixedFigure {
  /** Is stated. */
  readonly kind: "fixed";
  /** An amount. */
  readonly figure: DecimalInput;
}

/** Made of the target of the goal above. */
export interface GoalFigure {
  /** Follows from the goal. */
  readonly kind: "of_goal";
  /** What part of the target, a ratio from 0 to 1. Default: all of it. */
  readonly share?: DecimalInput | undefined;
  /** What turns it into the metric, such as ÷ an average order value; nothing where absent. */
  readonly steps?: readonly ConversionStep[] | undefined;
  /** How it is rounded, once, the mode named. */
  readonly rounding: NamedRounding;
}
