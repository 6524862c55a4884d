import { ownerKey } from "../goal/partsOf.js";
import type { ReadGoal } from "../goal/readGoal.js";
import { readGoals } from "../goal/readGoals.js";
import { weightIssues } from "../goal/weightIssues.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readShare } from "../money/readRatioWithin.js";
import { readUnitsFromZero } from "../money/readUnits.js";
import { type ReadPlan, readPlan } from "../plan/readPlan.js";
import type { ReadLinkageRow } from "./readLinkage.js";
import { readLinkageRows } from "./readLinkageRows.js";

/** Goals and pay that are compared, checked. */
export interface ReadLinkageInput {
  readonly goals: readonly ReadGoal[];
  readonly plan: ReadPlan;
  /** In minor units by component; what is not known is not there. */
  readonly pay: ReadonlyMap<string, bigint>;
  /** The rows in force; `undefined` where the plan alone says what goes with what. */
  readonly rows: readonly ReadLinkageRow[] | undefined;
  /** In units of 10⁻¹⁰. */
  readonly tolerance: bigint;
}

const KEYS = ["linkage", "focus", "goals", "plan", "payAtTarget", "tolerance"] as const;
const PAY_COUNT_MAX = 1_000;
const ISSUE_COUNT_MAX = 100;

/** Reads what is compared; when issues were added, there is no result. */
export function readLinkageInput(input: unknown, issues: Issue[]): ReadLinkageInput | undefined {
  if (!readKeys(input, KEYS, [], issues)) return undefined;
  const rows = readLinkageRows(input, issues)?.inForce;
  const tolerance = readShare(ownValue(input, "tolerance"), ["tolerance"], issues);
  const plan = readPlan(ownValue(input, "plan"), ["plan"], issues);
  if (plan === undefined || tolerance === undefined || issues.length > 0) return undefined;
  const pay = readPay(ownValue(input, "payAtTarget"), plan, issues);
  const forest = issues.length > 0 ? undefined : readGoals(ownValue(input, "goals"), plan.calendar, issues);
  if (forest === undefined) return undefined;
  checkTogether(forest.goals, issues);
  if (issues.length === 0) issues.push(...weightIssues(forest));

  return issues.length > 0 ? undefined : { goals: forest.goals, plan, pay, rows, tolerance };
}

function readPay(value: unknown, { components, rounding }: ReadPlan, issues: Issue[]): ReadonlyMap<string, bigint> {
  const path: IssuePath = ["payAtTarget"];
  const list = readList(value, { path, lengthMax: PAY_COUNT_MAX }, issues) ?? [];
  const ids = new Set(components.map(({ id }) => id));
  const pay = new Map<string, bigint>();
  const seen = new Set<string>();
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const row = list[at];
    const place = [...path, at];
    if (!readKeys(row, ["component", "amount"], place, issues)) continue;
    const component = ownValue(row, "component");
    const amount = ownValue(row, "amount");
    const units = amount === null ? undefined : readUnitsFromZero(amount, rounding.scale, [...place, "amount"], issues);
    if (typeof component !== "string" || !ids.has(component)) {
      const expected = "the id of a component of the plan";
      const code = component === undefined ? "key_missing" : "value_unknown";
      issues.push(createIssue({ code, path: [...place, "component"], expected, value: component }));
      continue;
    }
    if (seen.has(component)) {
      const expected = "each component once";
      issues.push(createIssue({ code: "id_duplicate", path: [...place, "component"], expected, value: component }));
    }
    seen.add(component);
    if (units !== undefined) pay.set(component, units);
  }

  return pay;
}

/** Weights of several owners or periods are parts of different wholes, of which one pay is not the other side. */
function checkTogether(goals: readonly ReadGoal[], issues: Issue[]): void {
  const [first] = goals;
  for (const [at, { owner, period }] of goals.entries()) {
    if (first === undefined || issues.length >= ISSUE_COUNT_MAX) return;
    if (ownerKey(owner) !== ownerKey(first.owner)) {
      const expected = "the owner of the first goal, whose weights are compared";
      issues.push(createIssue({ code: "owner_mismatch", path: ["goals", at, "owner"], expected, value: owner }));
    }
    if (period.start !== first.period.start || period.end !== first.period.end) {
      const expected = "the period of the first goal, whose weights are compared";
      issues.push(createIssue({ code: "periods_apart", path: ["goals", at, "period"], expected, value: period }));
    }
  }
}
