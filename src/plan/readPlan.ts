import { type ReadClawbackTerms, readClawbackTerms } from "../cash/readClawbackTerms.js";
import type { NegativePolicy } from "../draw/draw.js";
import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readText } from "../issue/readText.js";
import { type ReadMetric, readMetrics } from "../metric/readMetrics.js";
import { ZERO_TARGET_POLICIES, type ZeroTargetPolicy } from "../metric/zeroTargetPolicy.js";
import { RATIO_ONE, readRatio } from "../money/readRatio.js";
import { type FullRounding, readRounding } from "../money/rounding.js";
import type { Calendar } from "../period/calendar.js";
import { type CompiledCalendar, compileCalendar } from "../period/compileCalendar.js";
import type { Period } from "../period/period.js";
import { readOptionalCalendar } from "../period/readCalendar.js";
import { readPeriod } from "../period/readPeriod.js";
import type { ProrationBasis, ReturnsPolicy } from "./incentivePlan.js";
import { type ReadComponent, readComponent } from "./readComponent.js";
import { type ReadGoalChange, readGoalChange } from "./readGoalChange.js";
import { type ReadHoldback, readHoldback } from "./readHoldback.js";
import { type ReadCaps, type ReadPlanDraw, readCaps, readNegative, readPlanDraw } from "./readPlanLimits.js";
import { type ReadPayment, readPlanPayment } from "./readPlanPayment.js";
import { type ReadRamp, readTargetRamp } from "./readTargetRamp.js";

/** A version of a plan that was checked, with its defaults. */
export interface ReadPlan {
  readonly id: string;
  readonly version: string;
  readonly currency: string;
  readonly effective: Period;
  readonly rounding: FullRounding;
  /** In units of 10⁻¹⁰; 0 where amounts count as they are. */
  readonly taxRate: bigint;
  readonly returns: ReturnsPolicy;
  /** `undefined` where returns take back everything. */
  readonly clawback: ReadClawbackTerms | undefined;
  readonly zeroTarget: ZeroTargetPolicy | undefined;
  readonly proration: ProrationBasis;
  readonly ramp: ReadRamp | undefined;
  /** `undefined` where stretches are prorated, and nothing is protected. */
  readonly goalChange: ReadGoalChange | undefined;
  readonly calendar: Calendar;
  readonly workingDays: CompiledCalendar;
  readonly metrics: readonly ReadMetric[];
  readonly components: readonly ReadComponent[];
  readonly caps: ReadCaps | undefined;
  readonly holdback: ReadHoldback | undefined;
  readonly draw: ReadPlanDraw | undefined;
  readonly negative: NegativePolicy | undefined;
  readonly payment: ReadPayment;
}

const KEYS = [
  "$schema",
  "id",
  "version",
  "currency",
  "effective",
  "rounding",
  "amounts",
  "taxRate",
  "returns",
  "clawback",
  "zeroTarget",
  "proration",
  "ramp",
  "goalChange",
  "calendar",
  "metrics",
  "components",
  "caps",
  "holdback",
  "draw",
  "negative",
  "payment",
] as const;
/** The names of {@link ReturnsPolicy}. */
export const RETURNS_POLICIES = ["original_period", "original_rate", "current_period"] as const;
/** The names of {@link ProrationBasis}. */
export const PRORATION_BASES = ["calendar_days", "working_days", "whole_months"] as const;
const COMPONENT_COUNT_MAX = 1_000;

/** Reads a plan from any value; when issues were added, there is no result. */
export function readPlan(value: unknown, path: IssuePath, issues: Issue[]): ReadPlan | undefined {
  const countBefore = issues.length;
  const document = guardStructure(value, issues, path);
  if (issues.length > countBefore || !readKeys(document, KEYS, path, issues)) return undefined;
  const own = (key: (typeof KEYS)[number]) => ownValue(document, key);
  const at = (key: (typeof KEYS)[number]) => [...path, key];
  readText(own("$schema"), at("$schema"), issues);
  const id = readRuleId(own("id"), at("id"), issues);
  const version = readRuleId(own("version"), at("version"), issues);
  const currency = own("currency");
  // A currency that is left out is looked up too, so that it is missed.
  const rounding = readRounding(currency ?? null, own("rounding"), issues, path);
  const effective = readPeriod(own("effective"), at("effective"), issues);
  const taxRate = readTax(own("amounts"), own("taxRate"), path, issues);
  const returns = readOneOf(own("returns") ?? "original_period", RETURNS_POLICIES, at("returns"), issues);
  const zeroTarget = own("zeroTarget");
  const policy =
    zeroTarget === undefined ? undefined : readOneOf(zeroTarget, ZERO_TARGET_POLICIES, at("zeroTarget"), issues);
  const proration = readOneOf(own("proration") ?? "calendar_days", PRORATION_BASES, at("proration"), issues);
  const calendar = readOptionalCalendar(own("calendar"), at("calendar"), issues);
  const metrics = readMetrics(own("metrics"), at("metrics"), issues);
  const ramp = readTargetRamp(own("ramp"), metrics, at("ramp"), issues);
  const goalChange = readGoalChange(own("goalChange"), at("goalChange"), issues);
  const list = readList(own("components"), { path: at("components"), lengthMax: COMPONENT_COUNT_MAX }, issues) ?? [];
  const components = list.map((item, place) =>
    readComponent(item, { metrics, scale: rounding.scale }, [...at("components"), place], issues),
  );
  checkOnce(components, at("components"), issues);
  const limits = {
    caps: readCaps(own("caps"), rounding.scale, at("caps"), issues),
    holdback: readHoldback(own("holdback"), at("holdback"), issues),
    draw: readPlanDraw(own("draw"), { metrics, scale: rounding.scale }, at("draw"), issues),
    negative: readNegative(own("negative"), at("negative"), issues),
  };
  const payment = readPlanPayment(own("payment"), at("payment"), issues);
  const clawback = readClawback(own("clawback"), { returns, payment }, at("clawback"), issues);
  if (
    id === undefined ||
    version === undefined ||
    effective === undefined ||
    returns === undefined ||
    proration === undefined ||
    payment === undefined ||
    issues.length > countBefore
  ) {
    return undefined;
  }

  return {
    id,
    version,
    currency: String(currency),
    effective,
    rounding,
    taxRate,
    returns,
    clawback,
    zeroTarget: policy,
    proration,
    ramp,
    goalChange,
    calendar,
    workingDays: compileCalendar(calendar),
    metrics,
    components: components.filter((component) => component !== undefined),
    ...limits,
    payment,
  };
}

/** A window says something where sales are paid at once and their returns take back what they earned. */
function readClawback(
  value: unknown,
  { returns, payment }: { readonly returns: unknown; readonly payment: ReadPayment | undefined },
  path: IssuePath,
  issues: Issue[],
): ReadClawbackTerms | undefined {
  if (value === undefined) return undefined;
  const isUnused = (returns ?? "original_rate") !== "original_rate" || (payment?.kind ?? "booking") !== "booking";
  if (isUnused) {
    const expected = 'no clawback unless `returns` is "original_rate" and what is earned is paid on booking';
    issues.push(createIssue({ code: "clawback_unused", path, expected, value }));
  }

  return readClawbackTerms(value, path, issues);
}

function readTax(amounts: unknown, taxRate: unknown, path: IssuePath, issues: Issue[]): bigint {
  const kind = amounts === undefined ? "net" : readOneOf(amounts, ["net", "gross"], [...path, "amounts"], issues);
  if (kind !== "gross") {
    if (taxRate !== undefined && kind === "net") {
      const expected = 'no tax rate unless `amounts` is "gross"';
      issues.push(createIssue({ code: "tax_rate_unused", path: [...path, "taxRate"], expected, value: taxRate }));
    }
    return 0n;
  }
  const rate = readRatio(taxRate, [...path, "taxRate"], issues) ?? 0n;
  if (rate < 0n || rate > RATIO_ONE) {
    const expected = "a rate from 0 to 1";
    issues.push(createIssue({ code: "rate_out_of_range", path: [...path, "taxRate"], expected, value: taxRate }));
  }

  return rate;
}

function checkOnce(components: readonly (ReadComponent | undefined)[], path: IssuePath, issues: Issue[]): void {
  const seen = new Set<string>();
  for (const [at, component] of components.entries()) {
    if (component === undefined) continue;
    if (seen.has(component.id)) {
      const expected = "each component once";
      issues.push(createIssue({ code: "id_duplicate", path: [...path, at, "id"], expected, value: component.id }));
    }
    seen.add(component.id);
  }
}
