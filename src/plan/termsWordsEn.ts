import type { AwardMeasure } from "../award/awardRule.js";
import type { AwardTexts, TermsWords } from "./termsWords.js";

/** What components pay, in English. */
export const TERMS_WORDS_EN: TermsWords = {
  space: " ",
  listed: (names, more) => `${names.join(", ")}${more === 0 ? "" : ` and ${more} more`}`,

  rate: (rate, on) => `${rate} of ${on}.`,
  perFact: (money, metric) => `${money} each for ${metric}.`,
  perUnit: (money, metric) => `${money} for each unit of ${metric}.`,
  each: (money) => `${money} each`,
  kicker: (rate, money) => `${rate} and ${money} once`,
  band: (rate, bounds) => `${rate} (${bounds})`,
  bandList: (bands, more) => `${bands.join(", ")}${more === 0 ? "" : ` and ${more} more`}`,
  bands: ({ metric, base, by, rates }) =>
    `${base === undefined ? "" : `on ${base}, `}by ${by === "attainment" ? "the attainment of " : ""}${metric}: ${rates}.`,

  bonus: (incentive, measure) => `target incentive of ${incentive}, ${measure}.`,
  curve: (metric, by, points) => `by ${by === "attainment" ? "the attainment of " : ""}${metric}: ${points}`,
  proportion: (metric, upTo) => `in proportion to the attainment of ${metric}, up to ${upTo}`,
  between: { linear: "in proportion between them", step: "each up to the next" },
  curveCap: (cap) => `at most ${cap}`,
  scorecard: (lines) => `by a scorecard: ${lines}`,
  weighted: (metric, weight) => `${metric} ${weight}`,
  matrix: (metrics) => `by a table of ${metrics.join(" × ")}`,

  award: (award) => `${paysText(award)} for ${subjectText(award)}${award.limit}.`,
  field: (field) => (typeof field === "string" ? field : field.attribute),
  window: (window) => {
    switch (window.kind) {
      case "day":
        return "in one day";
      case "rolling_days":
        return window.days === 1 ? "on any day" : `within any ${window.days} days`;
      case "natural_week":
        return "in one week from Monday";
    }
  },
  limit: ({ count, per }) =>
    `, at most ${count === 1 ? "once" : `${count} times`}${per === "person" ? "" : ` a ${per}`}`,

  pool: ({ metric, opening, fund, split }) =>
    `opens above ${opening} of the team's target in ${metric}; it holds ${fund}, shared ${split}.`,
  fund: {
    fixed: (money) => money,
    per_head: (money) => `${money} for each member`,
    rate_of_total: (rate) => `${rate} of what the team reaches`,
    opening: (rate) => `${rate} of what the team reaches beyond that`,
    target: (rate) => `${rate} of what the team reaches beyond the target`,
  },
  poolCap: (money) => `The pool holds at most ${money}.`,
  split: {
    equal: "equally",
    actual_share: "by what each reaches",
    attainment: "by attainment",
    excess: "by what each reaches beyond the target",
    points: "by points",
    weights: "by the weights of roles",
    blend: "by several measures together",
  },
  memberFloor: (money) => `At least ${money} for each member.`,
  memberCap: (money) => `At most ${money} for each member.`,

  contest: ({ metric, direction, inTeam, prizes }) =>
    `by rank in ${metric}${direction === "lowest_first" ? ", the lowest first" : ""}${inTeam}: ${prizes}.`,
  inTeam: " within each team",
  prize: (place, money) => `place ${place} ${money}`,

  floor: (money) => `At least ${money} a period.`,
  cap: (money) => `At most ${money} a period.`,
  conditions: "Further conditions are in the plan.",
};

function paysText({ pays, measure }: AwardTexts): string {
  return pays.kind === "amount" ? pays.text : `${pays.text} of the ${figureOf(measure)}`;
}

/** What a rate is paid on. */
function figureOf(measure: AwardMeasure): string {
  return measure.kind === "fact" || measure.kind === "sum" ? TERMS_WORDS_EN.field(measure.of) : "count";
}

function subjectText({ measure, facts, bound, per, window }: AwardTexts): string {
  const kinds = facts === "" ? "" : ` (${facts})`;
  const reached = bound === undefined ? "" : `${bound.is === "above" ? "above" : "at least"} ${bound.to}`;
  const figure = figureOf(measure);
  // Who has a full one has reached it.
  const isReached = reached === "" || (bound?.is === "at_least" && bound.to === per);
  const once = per === undefined || isReached ? "" : `, once it is ${reached}`;
  switch (measure.kind) {
    case "fact":
      if (per !== undefined) return `each full ${per} of the ${figure} of a fact${kinds}${once}`;
      return `each fact${kinds}${reached === "" ? "" : ` whose ${figure} is ${reached}`}`;
    case "sum":
      if (per !== undefined) return `each full ${per} of the total ${figure}${kinds} ${window}${once}`;
      return `a total ${figure}${kinds} ${reached} ${window}`;
    case "count":
    case "count_distinct": {
      // Each counts by itself, whatever the window.
      if (per === "1" && once === "" && measure.kind === "count") return `each fact${kinds}`;
      if (per === "1") return `each ${subjectOf(measure, "")}${kinds} ${window}${once.replace(" it is", " there are")}`;
      const number = per === undefined ? reached.replace(/^above/, "more than") : `each full ${per}`;
      return `${number} ${subjectOf(measure, "s")}${kinds} ${window}${once.replace(" it is", " there are")}`;
    }
  }
}

/** What is counted. */
function subjectOf(
  measure: Extract<AwardMeasure, { readonly kind: "count" | "count_distinct" }>,
  plural: "" | "s",
): string {
  if (measure.kind === "count") return `fact${plural}`;

  return measure.of === "customer" ? `customer${plural}` : `different value${plural} of ${measure.of.attribute}`;
}
