import { createIssue, moveIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import { checkPlan } from "../plan/checkPlan.js";
import type { AwardComponent } from "../plan/component.js";
import type { IncentivePlan } from "../plan/incentivePlan.js";
import { GUIDE_LABELS, type GuideLabels } from "./guideLabels.js";
import type { GuidePlanTerms } from "./guidePlanTerms.js";

/**
 * The guide's own plan: tiered commission, two awards paid at once, and a pool for the team, in this order.
 *
 * - Commission: up to 80% of the monthly target 1%, from 80% to 120% 1.5%, above 120% 2%, each slice by its own rate;
 *   exactly on a bound the lower rate.
 * - Lightning award: more than 100,000 signed on one day, once a day; exactly 100,000 is not more.
 * - Industry-breakthrough award: 3 customers of the list `leading` opened up within a week.
 * - Pool: opens above 110% of the members' targets together, exactly on it not.
 *
 * Contracts are facts of the kind `deal` with an amount; commission and the pool need each participant's target of the
 * metric `signed`. What the guide leaves open (sums of money, what opening up is, how far the lead may move shares) is
 * asked for. The plan is plain data: change a copy where your rules differ, and check it with `checkPlan`.
 *
 * @throws {@link incentive-rules!RulesError} `id_malformed`, `currency_unknown`, `date_malformed`, `period_reversed`,
 * `amount_malformed`, `amount_negative`, `ratio_malformed`, `rate_out_of_range`, `shares_not_one`, `value_unknown`,
 * `unknown_key`, `key_missing`, `type_mismatch`, and the codes of the structure
 *
 * @example 150,000 of 100,000 signed on one day
 * ```ts
 * import { settlePlan } from "incentive-rules";
 * import { guidePlan } from "incentive-rules/template";
 *
 * const plan = guidePlan({
 *   version: "2026",
 *   currency: "CNY",
 *   effective: { start: "2026-01-01" },
 *   lightningAward: "500",
 *   breakthroughAward: "1000",
 *   poolFund: { kind: "rate_of_excess", rate: "5%", over: "opening" },
 * });
 *
 * const { statements } = settlePlan({
 *   plan,
 *   period: "2026-11",
 *   participants: [{ id: "Ann" }],
 *   targets: [{ participant: "Ann", metric: "signed", period: "2026-11", target: "100000" }],
 *   facts: [{ id: "D-1", kind: "deal", on: "2026-11-09", participant: "Ann", amount: "150000", customer: "C-1" }],
 *   customers: [],
 * });
 *
 * statements[0]?.status === "settled" && statements[0].lines.map(({ kind, amount }) => [kind, amount]);
 * // => [["commission", "2000.00"], ["award", "500.00"]]
 * ```
 *
 * @see GUIDE G14 to G18
 */
export function guidePlan(terms: GuidePlanTerms): IncentivePlan {
  const issues: Issue[] = [];
  const given: unknown = guardStructure(terms, issues);
  throwIssues(NAME, issues);
  if (!readKeys(given, KEYS, [], issues)) return refuse(NAME, issues);
  checkTexts(given, [], issues);
  const locale = readChoice(ownValue(given, "locale"), ["en", "zh-CN"], "locale", issues);
  readChoice(ownValue(given, "breakthroughBy"), ["first_contract", "opening"], "breakthroughBy", issues);
  readChoice(ownValue(given, "breakthroughWeek"), ["rolling_days", "natural_week"], "breakthroughWeek", issues);
  throwIssues(NAME, issues);
  const plan = writePlan(structuredClone(terms), GUIDE_LABELS[locale ?? "en"]);
  issues.push(...checkPlan(plan).map((issue) => moveIssue(issue, pathOf(issue.path))));
  throwIssues(NAME, issues);

  return plan;
}

const NAME = "guidePlan";
const KEYS = [
  "id",
  "version",
  "currency",
  "effective",
  "locale",
  "lightningAward",
  "breakthroughAward",
  "breakthroughBy",
  "breakthroughWeek",
  "poolFund",
  "poolSplit",
  "poolMargin",
] as const;

/** A plan is a document, and its decimals are text: terms have no numbers. */
function checkTexts(value: unknown, path: IssuePath, issues: Issue[]): void {
  if (typeof value === "number") {
    const hint = `in documents a decimal is text; write "${value}"`;
    issues.push(createIssue({ code: "type_mismatch", path, expected: "text", value, hint }));
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    checkTexts(item, [...path, Array.isArray(value) ? Number(key) : key], issues);
  }
}

function readChoice<Name extends string>(
  value: unknown,
  names: readonly Name[],
  key: string,
  issues: Issue[],
): Name | undefined {
  return value === undefined ? undefined : readOneOf(value, names, [key], issues);
}

function writePlan(terms: GuidePlanTerms, labels: GuideLabels): IncentivePlan {
  return {
    id: ownValue(terms, "id") ?? "guide",
    version: terms.version,
    currency: terms.currency,
    effective: terms.effective,
    metrics: [{ id: "signed", label: labels.signed, kind: "sum", of: "amount", facts: "deal" }],
    components: [
      {
        id: "commission",
        label: labels.commission,
        kind: "commission",
        metric: "signed",
        table: {
          measuredBy: "attainment",
          method: "marginal",
          bands: [
            { upTo: "80%", rate: "1%", label: labels.base },
            { upTo: "120%", rate: "1.5%", label: labels.sprint },
            { rate: "2%", label: labels.surpass },
          ],
        },
      },
      {
        id: "lightning",
        label: labels.lightning,
        kind: "award",
        facts: "deal",
        measure: { kind: "sum", of: "amount", credit: "credit" },
        window: { kind: "day" },
        is: "above",
        to: "100000",
        pays: { kind: "amount", amount: terms.lightningAward },
      },
      writeBreakthrough(terms, labels),
      {
        id: "team-pool",
        label: labels.pool,
        kind: "pool",
        metric: "signed",
        funding: { opensAbove: "110%", fund: terms.poolFund },
        teamTarget: "members",
        split: ownValue(terms, "poolSplit") ?? { kind: "actual_share" },
        margin: ownValue(terms, "poolMargin") ?? { of: "share", ratio: "20%" },
      },
    ],
  };
}

function writeBreakthrough(terms: GuidePlanTerms, labels: GuideLabels): AwardComponent {
  const isOpening = ownValue(terms, "breakthroughBy") === "opening";
  const isNatural = ownValue(terms, "breakthroughWeek") === "natural_week";

  return {
    id: "breakthrough",
    label: labels.breakthrough,
    kind: "award",
    facts: isOpening ? "opening" : "deal",
    customers: isOpening ? { list: "leading" } : { list: "leading", dormantDays: "ever" },
    measure: { kind: "count_distinct", of: "customer" },
    window: isNatural ? { kind: "natural_week" } : { kind: "rolling_days", days: 7 },
    is: "at_least",
    to: "3",
    pays: { kind: "amount", amount: terms.breakthroughAward },
  };
}

/** Where a term stands in the plan that is written from it. */
const PLACES: readonly (readonly [term: string, place: IssuePath])[] = [
  ["lightningAward", ["components", 1, "pays", "amount"]],
  ["breakthroughAward", ["components", 2, "pays", "amount"]],
  ["poolFund", ["components", 3, "funding", "fund"]],
  ["poolSplit", ["components", 3, "split"]],
  ["poolSplit", ["components", 3, "points"]],
  ["poolSplit", ["components", 3, "weights"]],
  ["poolMargin", ["components", 3, "margin"]],
];

/** The term that a place of the plan was written from. */
function pathOf(path: IssuePath): IssuePath {
  const found = PLACES.find(([, place]) => place.every((key, at) => path[at] === key));

  return found === undefined ? path : [found[0], ...path.slice(found[1].length)];
}
