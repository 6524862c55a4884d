import type { LevelTexts, PayWords } from "./payWords.js";

/** Bonuses, awards, pools and contests in English. */
export const PAY_WORDS_EN: PayWords = {
  targetIncentive: (incentive) => `Target incentive: ${incentive}.`,
  figure: ({ metric, found }) => `${metric}: ${found}.`,
  measured: (metric, found) => `${metric} ${found}`,
  reached: ({ actual, target }) => `${actual ?? "nothing"} reached${target === undefined ? "" : ` of ${target}`}`,
  reachedCell: ({ actual, target }) => `${actual ?? "nothing"}${target === undefined ? "" : ` of ${target}`}`,
  lookedUp: (reached, attainment) => `${reached}, which is ${attainment}`,
  level: {
    stock: (level) => heldText(level),
    stock_plus_signed: (level) =>
      `${heldText(level)} Signed, no longer held, and counted all the same: ${level.signed}.`,
    inflow: ({ metric, entered }) => `Of ${metric} what came in counts: ${entered}.`,
  },
  measuredFrom: (facts) => `Measured from: ${facts}.`,
  point: (at, pays) => `${at} (pays ${pays})`,
  sentence: (text) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`,
  noPoint: "no point is reached",
  noCell: "Below the first point of at least one of them nothing is paid.",
  belowFirst: (first) => `below the first point, ${first}, nothing is paid`,
  beyondLast: (last, slope) =>
    `at or beyond the last point, ${last}${slope === undefined ? "" : `, each ${slope.each} beyond it adds ${slope.adds}`}`,
  between: {
    linear: (from, to) => `in proportion between the points ${from} and ${to}`,
    step: (from, to) => `the point ${from} is in force, up to ${to}`,
  },
  curveCapped: (to, earned) => `of ${earned} no more than the cap of ${to} is paid`,
  cells: { linear: "In proportion between these cells:", step: "This cell is in force:" },
  cellHeader: ["Cell", "pays"],
  scoreHeader: ["Line", "reached", "score × weight", "counts", "since"],
  scored: {
    mirrored: (attainment) => `less is better: 2 - ${attainment}`,
    inverse: (attainment) => `less is better: 1 ÷ ${attainment}`,
  },
  inverseOfNothing: "less is better: of nothing at all the cap counts",
  scoreBelowZero: "A score below 0 pays nothing.",
  scoreLimited: { floor: (to) => `raised to ${to}`, cap: (to) => `cut to ${to}` },
  noScore: "no score, since a figure is missing",
  payout: (payout) => `That pays ${payout} of the target incentive.`,
  gatePassed: ({ id, found }) => `Gate ${id} is passed: ${found}.`,
  gateFailed: ({ id, found, does }) => `Gate ${id} is not passed: ${found}. ${does}`,
  paysNothing: "So nothing is paid.",
  paysAtMost: (payout) => `So no more than ${payout} is paid.`,
  paysTimes: (factor) => `So the payout is multiplied by ${factor}.`,
  heldPayout: (payout) => `The gates leave ${payout}.`,
  multiplier: ({ id, factor, found }) => `Multiplier ${id}: × ${factor}${found === "" ? "" : ` (${found})`}.`,
  notMultiplied: ({ id, factor, found }) => `Multiplier ${id}, × ${factor}, does not apply: ${found}.`,
  computed: (product) => `Bonus: ${product}.`,
  limited: { floor: (to) => `It is raised to the floor of ${to}.`, cap: (to) => `It is cut to the cap of ${to}.` },
  nothingFound: "nothing",
  asked: (found, bound) => `${found} (asked for: ${bound})`,
  and: " and ",
  or: " or ",
  brackets: (text) => `(${text})`,
  not: (condition) => `not (${condition})`,
  oneOf: (texts) => `one of ${texts}`,
  countOf: (kind, days) => `${kind} in ${days} days`,
  attainmentOf: (metric, over) => `attainment of ${metric}${over === undefined ? "" : ` over the ${over}`}`,

  countOfFacts: (count) => (count === "1" ? "1 fact" : `${count} facts`),
  countOfCustomers: (count) => `${count} customers`,
  countOfValues: (count, attribute) => `${count} different values of ${attribute}`,
  proratedTargets: "Targets are the shares that fall on these days.",
  wholeTargets: "Targets are the shares that fall on these days, those of levels the whole.",

  awardRule: "What each was earned for, on the day on which it was completed:",
  awardHeader: ["For", "on", "reached", "pays"],
  above: (value, to) => `${value}, above ${to}`,
  atLeast: (value, to) => `${value}, at least ${to}`,
  times: (times) => `${times} times`,
  rounded: (amount) => `, rounded ${amount}`,
  undone: ({ facts, date, amount }) => `No longer earned, since too little is left of ${facts} on ${date}: ${amount}.`,
  withheld: ({ facts, date, times }) =>
    `Not paid, since the limit is used up: ${facts} on ${date}${times === 1 ? "" : `, ${times} times`}.`,
  undecided: {
    attribute_missing: (facts) => `Not counted, since an attribute that is asked for is missing: ${facts}.`,
    customer_missing: (facts) => `Not counted, since the customer is missing: ${facts}.`,
    list_missing: (facts) => `Not counted, since it is not known which customers are on the list: ${facts}.`,
    subject_missing: (facts) => `Not counted, since what is to be counted is missing: ${facts}.`,
    start_missing: (facts) => `Not counted, since it is not known when the participant began: ${facts}.`,
    multiplier_unknown: (facts) => `Not multiplied, since what a multiplier asks for is missing: ${facts}.`,
  },

  teamReached: ({ team, actual, target, attainment }) =>
    `Team ${team}: ${actual} reached of ${target}, which is ${attainment}.`,
  poolOpens: (opening) => `The pool is open, since that is above ${opening}.`,
  poolOfNoTarget: "The pool is closed, since there is no target on these days.",
  poolStaysClosed: (opening) => `The pool is closed, since that is not above ${opening}.`,
  poolFund: {
    fixed: ({ rate, base, earned }) => (base === "1" ? `It holds ${rate}.` : `It holds ${rate} × ${base} = ${earned}.`),
    per_head: ({ rate, base, earned }) =>
      `It holds ${rate} for each of ${base} members: ${base} × ${rate} = ${earned}.`,
    rate_of_total: ({ rate, base, earned }) => `It holds ${rate} of what was reached: ${base} × ${rate} = ${earned}.`,
    opening: ({ rate, base, earned }) =>
      `It holds ${rate} of what was reached beyond the opening: ${base} × ${rate} = ${earned}.`,
    target: ({ rate, base, earned }) =>
      `It holds ${rate} of what was reached beyond the target: ${base} × ${rate} = ${earned}.`,
  },
  poolCapped: ({ cap, earned }) => `The pool of ${earned} is cut to ${cap}.`,
  memberReached: ({ actual, target }) =>
    `The member has reached ${actual}${target === undefined ? "" : ` of ${target}`}.`,
  notEligible: (found) => `The member counts for the team and has no share: ${found}.`,
  share: ({ weight, pool, baseline }) =>
    `Share: ${weight} of the pool of ${pool}, which is ${baseline}; odd units go to the largest remainders.`,
  shareLimited: {
    floor: "The share was raised to its floor.",
    cap: "The share was cut to its cap.",
    others: "Others were held to floors or caps, which changes this share.",
    pool: "The pool has less in it than everyone's floor, so it is shared equally.",
  },
  movedRule: "What the lead moved to this member, or away:",
  movedHeader: ["Decision", "on", "moves", "by", "why"],

  contestAmong: (team) => (team === undefined ? "Among everyone." : `Within the team ${team}.`),
  place: ({ place, metric, value }) => `Place ${place}, by the metric ${metric}: ${value}.`,
  tied: (others) => `Level with ${others} other${others === 1 ? "" : "s"}.`,
  aheadBy: {
    tie_breaker: "Ahead of the next of the same value by the tie-breakers.",
    reached_on: "Ahead of the next of the same value by being there first.",
  },
  noPrize: "There is no prize for it.",
  prize: ({ prize, amount }) => `Prize of the place: ${prize}${prize === amount ? "" : `, of which ${amount}`}.`,
};

function heldText({ metric, opening, entered, left }: LevelTexts): string {
  return `Of ${metric} ${opening} were held before, ${entered} came in and ${left} went out.`;
}
