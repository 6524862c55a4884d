import { checkPrizes } from "../award/evaluateContest.js";
import { AWARD_KEYS, type ReadAwardRule, readAwardFields } from "../award/readAwardRule.js";
import { CONTEST_KEYS, type ReadContest, readContestFields } from "../award/readContest.js";
import { conditionsOfBonus, metricsOfBonus } from "../bonus/metricsOfBonus.js";
import { BONUS_KEYS, type ReadBonus, readBonusFields } from "../bonus/readBonusTerms.js";
import type { RateTable } from "../commission/rateTable.js";
import { type ExactTable, readRateTable } from "../commission/readRateTable.js";
import { writeRateTable } from "../commission/writeRateTable.js";
import type { ReadCondition } from "../condition/readCondition.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { type Kinded, readKinded } from "../issue/readKinded.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readText } from "../issue/readText.js";
import { type ReadWhere, readWhere } from "../metric/readFilter.js";
import type { ReadMetric } from "../metric/readMetrics.js";
import type { ContestComponent } from "./component.js";
import { COMMISSION_LIMIT_KEYS, type CommissionLimits, readCommissionLimits } from "./readCommissionLimits.js";
import {
  type AdditiveMetric,
  checkOperands,
  readAdditive,
  readPersonCondition,
  readPlanMetric,
} from "./readPlanMetric.js";
import { POOL_KEYS, type ReadPool, readPoolFields } from "./readPoolComponent.js";

/** A component that was checked. */
export type ReadComponent =
  | ReadCommission
  | ReadBonusComponent
  | ReadAwardComponent
  | ReadPoolComponent
  | ReadContestComponent;

/** What every component has. */
interface ReadComponentFields {
  readonly id: string;
  readonly label: string | undefined;
  /** Where it stands in what was given. */
  readonly path: IssuePath;
}

/** A commission component that was checked. */
export interface ReadCommission extends ReadComponentFields, CommissionLimits {
  readonly kind: "commission";
  readonly metric: AdditiveMetric;
  readonly base: AdditiveMetric | undefined;
  readonly where: ReadWhere | undefined;
  readonly table: ExactTable;
  /** The table as statements show it. */
  readonly terms: RateTable;
}

/** A bonus component that was checked. */
export interface ReadBonusComponent extends ReadComponentFields {
  readonly kind: "bonus";
  readonly bonus: ReadBonus;
}

/** An award component that was checked. */
export interface ReadAwardComponent extends ReadComponentFields {
  readonly kind: "award";
  readonly rule: ReadAwardRule;
}

/** A pool component that was checked. */
export interface ReadPoolComponent extends ReadComponentFields {
  readonly kind: "pool";
  readonly pool: ReadPool;
}

/** A contest component that was checked. */
export interface ReadContestComponent extends ReadComponentFields {
  readonly kind: "contest";
  readonly contest: ReadContest;
  readonly metric: ReadMetric;
  readonly among: NonNullable<ContestComponent["among"]>;
  readonly eligible: ReadCondition | undefined;
}

const FIELDS = ["id", "label"] as const;

/** Keys are joined when they are used: joined at the top they would stay in every bundle. */
function keysOf() {
  return {
    commission: [...FIELDS, "metric", "table", "base", "where", ...COMMISSION_LIMIT_KEYS],
    bonus: [...FIELDS, ...BONUS_KEYS],
    award: AWARD_KEYS,
    pool: [...FIELDS, ...POOL_KEYS],
    contest: [...FIELDS, "metric", ...CONTEST_KEYS, "among", "eligible"],
  } as const;
}

type ComponentKeys = ReturnType<typeof keysOf>;
type ComponentKind = keyof ComponentKeys;
type Key = ComponentKeys[ComponentKind][number];
type Given = Kinded<ComponentKind, Key>;

/** What components refer to. */
interface ComponentPlace {
  readonly metrics: readonly ReadMetric[];
  /** Fraction digits of the plan's money. */
  readonly scale: number;
}

/** Reads a component by the keys of its kind, or `undefined` with an issue. */
export function readComponent(
  value: unknown,
  place: ComponentPlace,
  path: IssuePath,
  issues: Issue[],
): ReadComponent | undefined {
  const given = readKinded<ComponentKind, Key>(value, keysOf(), path, issues);
  if (given === undefined) return undefined;
  const { name, own, values } = given;
  if (name === "award") {
    const rule = readAwardFields(values, path, issues);
    return rule && { id: rule.id, label: rule.label, path, kind: name, rule };
  }
  const id = readRuleId(own("id"), [...path, "id"], issues);
  const label = readText(own("label"), [...path, "label"], issues);
  const fields = readFields(name, given, place, path, issues);

  return id === undefined || fields === undefined ? undefined : { id, label, path, ...fields };
}

type Unnamed<Component> = Component extends ReadComponentFields ? Omit<Component, keyof ReadComponentFields> : never;

function readFields(
  name: Exclude<ComponentKind, "award">,
  given: Given,
  place: ComponentPlace,
  path: IssuePath,
  issues: Issue[],
): Unnamed<Exclude<ReadComponent, ReadAwardComponent>> | undefined {
  switch (name) {
    case "commission":
      return readCommission(given, place, path, issues);
    case "bonus":
      return readBonus(given, place, path, issues);
    case "pool": {
      const pool = readPoolFields(given.values, place, path, issues);
      return pool && { kind: name, pool };
    }
    case "contest":
      return readContest(given, place, path, issues);
  }
}

function readCommission(
  { own }: Given,
  { metrics, scale }: ComponentPlace,
  path: IssuePath,
  issues: Issue[],
): Unnamed<ReadCommission> | undefined {
  const at = (key: Key) => [...path, key];
  const metric = readAdditive(own("metric"), metrics, at("metric"), issues);
  const [base, where] = [own("base"), own("where")];
  const table = readRateTable(own("table"), at("table"), issues);
  const read = {
    base: base === undefined ? undefined : readAdditive(base, metrics, at("base"), issues),
    where: where === undefined ? undefined : readWhere(where, at("where"), issues),
    ...readCommissionLimits(own, scale, path, issues),
  };

  return metric && table && { kind: "commission", metric, table, terms: writeRateTable(table), ...read };
}

function readBonus(
  { values }: Given,
  { metrics }: ComponentPlace,
  path: IssuePath,
  issues: Issue[],
): Unnamed<ReadBonusComponent> | undefined {
  const bonus = readBonusFields(values, path, issues);
  if (bonus === undefined) return undefined;
  for (const named of metricsOfBonus(bonus)) readPlanMetric(named.metric, metrics, [...path, ...named.path], issues);
  for (const asked of conditionsOfBonus(bonus)) {
    checkOperands(asked.condition, metrics, [...path, ...asked.path], issues);
  }

  return { kind: "bonus", bonus };
}

function readContest(
  { own, values }: Given,
  { metrics, scale }: ComponentPlace,
  path: IssuePath,
  issues: Issue[],
): Unnamed<ReadContestComponent> | undefined {
  const at = (key: Key) => [...path, key];
  const metric = readPlanMetric(own("metric"), metrics, at("metric"), issues);
  const contest = readContestFields(values, path, issues);
  const among = readOneOf(own("among") ?? "everyone", ["everyone", "team"], at("among"), issues);
  const eligible = readPersonCondition(own("eligible"), metrics, at("eligible"), issues);
  if (contest === undefined || metric === undefined || among === undefined) return undefined;
  checkPrizes(contest, scale, path, issues);
  for (const [place, { metric: id }] of contest.tieBreakers.entries()) {
    readPlanMetric(id, metrics, [...at("tieBreakers"), place, "metric"], issues);
  }

  return { kind: "contest", metric, contest, among, eligible };
}
