import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { throwIssues } from "../issue/rulesError.js";
import type { DecimalInput } from "../money/decimalInput.js";
import { formatExact, formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_SCALE, readAmount } from "../money/readAmount.js";
import { type AccrualState, fingerprintOf, type ReadState, readState } from "./accrualState.js";
import { accrueCredits } from "./accrueCredits.js";
import type { CommissionTerms } from "./commissionTerms.js";
import type { CommissionWorking } from "./commissionWorking.js";
import { type CompiledTable, compileInput } from "./compiledTable.js";
import type { RateTable } from "./rateTable.js";
import { readTarget } from "./readTarget.js";

/** One deal's credit; further fields of the object are left alone. */
export interface Credit {
  /** Names the part it earns: up to 200 characters, no control or zero-width characters, no space at either end. */
  readonly id: string;
  /** Money, or units for a table of `perUnit` bands; negative for a return. */
  readonly credited: DecimalInput;
}

/** What an accrual depends on beside its table. */
export interface CreditsInput {
  /** The deals, in the order in which they count. */
  readonly credits: readonly Credit[];
  /** What was to be reached, above 0. Required when the table is measured by attainment, unless `state` brings it. */
  readonly target?: DecimalInput | undefined;
  /** Credit already counted and paid before this period. Not together with `state`. Default: 0. */
  readonly opening?: DecimalInput | undefined;
  /** Where an earlier call for the same period stopped; a `target` given beside it must be the same. */
  readonly state?: AccrualState | undefined;
  /** `true` adds bands, kickers and rounding to each part. */
  readonly working?: boolean | undefined;
}

/** What {@link accrueCommission} takes. */
export interface AccrualInput extends CreditsInput, CommissionTerms {
  /** The bands and their rates. */
  readonly table: RateTable;
}

/** What one deal adds to the commission of its period. */
export interface AccruedPart extends Partial<CommissionWorking> {
  /** The deal's. */
  readonly id: string;
  /** With the currency's digits; negative where the deal lowers the commission. */
  readonly amount: string;
}

/** The parts of some deals, and where they leave the period. */
export interface Accrual {
  /** Sum of the parts. */
  readonly total: string;
  /** One part a deal, in the order given. */
  readonly parts: readonly AccruedPart[];
  /** What the next call for this period goes on from. */
  readonly state: AccrualState;
}

/**
 * Computes what each deal adds to a period's commission: the growth of the rounded cumulative figure, deal by deal.
 *
 * The parts add up to what {@link computeCommission} pays for the same credit, to the last minor unit, however the
 * deals are cut into calls: the state that one call returns is where the next goes on. A deal across a bound earns each
 * side's rate; by `whole`, the deal that crosses a bound carries the uplift of all before it, and a return that goes
 * back takes it back. The order given is the order that counts.
 *
 * @throws {@link RulesError} `target_missing`, `target_not_positive`, `amount_malformed`, `amount_out_of_range`,
 * `id_malformed`, `opening_with_state`, `state_mismatch`, `unknown_key`, `key_missing`, `type_mismatch`,
 * `currency_unknown`, `scale_out_of_range`, `value_unknown`, and whatever {@link checkRateTable} finds
 *
 * @example A return across a bound takes back what the last slices earned
 * ```ts
 * import { accrueCommission, type RateTable } from "incentive-rules";
 *
 * const table: RateTable = {
 *   measuredBy: "attainment",
 *   method: "marginal",
 *   bands: [{ upTo: "80%", rate: "1%" }, { upTo: "120%", rate: "1.5%" }, { rate: "2%" }],
 * };
 *
 * const sold = accrueCommission({ table, target: "100000", credits: [{ id: "D-1", credited: "130000" }] });
 * sold.total; // => "1600.00"
 *
 * const returned = accrueCommission({ table, state: sold.state, credits: [{ id: "R-1", credited: "-20000" }] });
 * returned.parts; // => [{ id: "R-1", amount: "-350.00" }]
 * returned.state.credited; // => "110000"
 * ```
 *
 * @see GUIDE G14
 */
export function accrueCommission(input: AccrualInput): Accrual {
  const compiled = compileInput(input, CREDITS_KEYS, NAME);

  return accrueWith(compiled, fingerprintOf(compiled), input, NAME);
}

const NAME = "accrueCommission";

/** The keys of {@link CreditsInput}. */
export const CREDITS_KEYS = ["credits", "target", "opening", "state", "working"] as const;

/** The same for a table that is compiled; the input's keys are checked. */
export function accrueWith(
  compiled: CompiledTable,
  fingerprint: string,
  input: CreditsInput,
  functionName: string,
): Accrual {
  const issues: Issue[] = [];
  const start = readStart(compiled, fingerprint, input, issues);
  const credits: unknown = ownValue(input, "credits");
  if (!Array.isArray(credits)) {
    const code = credits === undefined ? "key_missing" : "type_mismatch";
    issues.push(createIssue({ code, path: ["credits"], expected: "a list of credits", value: credits }));
  }
  const working = readWorking(ownValue(input, "working"), issues);
  throwIssues(functionName, issues);
  const list: readonly unknown[] = Array.isArray(credits) ? credits : [];
  const { parts, credited, paid } = accrueCredits({ compiled, start, credits: list, working }, issues);
  throwIssues(functionName, issues);

  return {
    total: formatFixed(paid, compiled.rounding.scale),
    parts,
    state: {
      version: 1,
      table: fingerprint,
      target: start.target === undefined ? null : formatExact(start.target, AMOUNT_SCALE),
      opening: formatExact(start.opening, AMOUNT_SCALE),
      credited: formatExact(credited, AMOUNT_SCALE),
    },
  };
}

function readStart({ table }: CompiledTable, fingerprint: string, input: CreditsInput, issues: Issue[]): ReadState {
  const state = ownValue(input, "state");
  const opening = ownValue(input, "opening");
  const target = ownValue(input, "target");
  if (state === undefined) {
    const from = opening === undefined ? 0n : (readAmount(opening, ["opening"], issues) ?? 0n);
    return { target: readTarget(target, table, ["target"], issues), opening: from, credited: from };
  }
  if (opening !== undefined) {
    const expected = "either an opening or a state, which holds its own";
    issues.push(createIssue({ code: "opening_with_state", path: ["opening"], expected, value: opening }));
  }
  const stored = readState(state, fingerprint, issues);
  if (stored === undefined || issues.length > 0) return { target: undefined, opening: 0n, credited: 0n };
  readTarget(state.target ?? undefined, table, ["state", "target"], issues);
  if (target !== undefined && readAmount(target, ["target"], issues) !== stored.target) {
    const expected = `the target of the state, ${state.target}`;
    issues.push(createIssue({ code: "state_mismatch", path: ["target"], expected, value: target }));
  }

  return stored;
}

function readWorking(value: unknown, issues: Issue[]): boolean {
  if (value === undefined || typeof value === "boolean") return value === true;
  issues.push(createIssue({ code: "type_mismatch", path: ["working"], expected: "true or false", value }));

  return false;
}
