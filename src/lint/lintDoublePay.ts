import { contradictionIn } from "../condition/contradictionIn.js";
import { operandKey } from "../condition/operandKey.js";
import { operandsOf } from "../condition/operandsOf.js";
import type { ReadCondition } from "../condition/readCondition.js";
import { compareText } from "../issue/compareText.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import type { ReadCommission, ReadComponent } from "../plan/readComponent.js";
import type { AdditiveMetric } from "../plan/readPlanMetric.js";
import { paysNothing } from "./lintRateTable.js";

/** Says of each commission which others pay for its facts, and which may. */
export function lintDoublePay(components: readonly ReadComponent[]): ReadonlyMap<ReadComponent, readonly Issue[]> {
  // In an order of their own, so that what is said does not depend on that of the components.
  const payers = components.flatMap(payerOf).sort((one, other) => compareText(one.component.id, other.component.id));
  for (const [at, one] of payers.entries()) {
    for (const other of payers.slice(at + 1)) {
      if (!canPayForSame(one, other)) continue;
      (paysForAllOf(one, other) ? one.surely : one.perhaps).push(other.component.id);
      (paysForAllOf(other, one) ? other.surely : other.perhaps).push(one.component.id);
    }
  }

  return new Map(payers.map((payer) => [payer.component, findingOf(payer)]));
}

/** A commission that pays for some facts. */
interface Payer {
  readonly component: ReadCommission;
  /** What is paid on. */
  readonly metric: AdditiveMetric;
  /** What is asked of its facts. */
  readonly conditions: readonly ReadCondition[];
  readonly asked: ReadonlySet<string>;
  /** Ids of those that pay for all of its facts, in rising order. */
  readonly surely: string[];
  /** Ids of those that may pay for some, in rising order. */
  readonly perhaps: string[];
}

function payerOf(component: ReadComponent): readonly Payer[] {
  if (component.kind !== "commission" || paysNothing(component.table)) return [];
  const { base, metric: measured, where } = component;
  const metric = base ?? measured;
  const conditions = [metric.filter.condition, where?.condition].filter((one) => one !== undefined);
  if (contradictionIn(conditions) !== undefined) return [];
  const asked = new Set(conditions.flatMap(operandsOf).map(operandKey));

  return [{ component, metric, conditions, asked, surely: [], perhaps: [] }];
}

/** Whether one figure of a fact can be paid on by both; what cannot be told is taken to be possible. */
function canPayForSame(one: Payer, other: Payer): boolean {
  const [kinds, otherKinds] = [one.metric.filter.kinds, other.metric.filter.kinds];
  if (!isSameFigure(one.metric, other.metric)) return false;
  if (kinds && otherKinds && ![...kinds].some((kind) => otherKinds.has(kind))) return false;
  if (![...one.asked].some((operand) => other.asked.has(operand))) return true;

  return contradictionIn([...one.conditions, ...other.conditions]) === undefined;
}

/** Whether another asks for nothing that the first does not ask for too. */
function paysForAllOf({ metric }: Payer, { metric: otherMetric, component: { where } }: Payer): boolean {
  if (where !== undefined) return false;
  if (metric === otherMetric) return true;
  const [{ kinds }, { kinds: otherKinds, condition }] = [metric.filter, otherMetric.filter];
  if (condition !== undefined) return false;

  return otherKinds === undefined || (kinds !== undefined && [...kinds].every((kind) => otherKinds.has(kind)));
}

/** Who sold, who helped and who leads have credits of their own of one fact, and are paid for them on purpose. */
function isSameFigure(one: AdditiveMetric, other: AdditiveMetric): boolean {
  if (one.credit !== other.credit) return false;
  if (one.kind === "count" || other.kind === "count") return one.kind === other.kind;
  const [of, otherOf] = [one.of, other.of];
  if (typeof of === "string" || typeof otherOf === "string") return of === otherOf;

  return of.attribute === otherOf.attribute;
}

function findingOf({ component, metric, surely, perhaps }: Payer): readonly Issue[] {
  if (surely.length === 0 && perhaps.length === 0) return [];
  const path = [...component.path, component.base === undefined ? "metric" : "base"];
  const expected = "facts that no other commission pays for";
  const said = [
    ...(surely.length === 0 ? [] : [`each is paid for by ${listText(surely)} too`]),
    ...(perhaps.length === 0 ? [] : [`some may be paid for by ${listText(perhaps)} too`]),
  ];

  return [createIssue({ code: "fact_paid_twice", path, expected, value: metric.id, hint: said.join(", ") })];
}

const NAMED_COUNT = 3;

function listText(ids: readonly string[]): string {
  const more = ids.length - NAMED_COUNT;

  return more > 0 ? `${ids.slice(0, NAMED_COUNT).join(", ")} and ${more} more` : ids.join(", ");
}
