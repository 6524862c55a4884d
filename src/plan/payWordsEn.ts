import type { PayWords } from "./payWords.js";

/** Bonuses, awards, pools and contests in English. */
export const PAY_WORDS_EN: PayWords = {
  targetIncentive: (incentive) => `Target incentive: ${incentive}.`,
  figure: ({ metric, actual, target, measured }) => {
    const reached = `${metric}: ${actual ?? "nothing"} reached${target === undefined ? "" : ` of ${target}`}`;
    return measured === undefined ? `${reached}.` : `${reached}; looked up: ${measured}.`;
  },
  measuredFrom: (facts) => `Measured from: ${facts}.`,
  segment: ({ from, to }) => {
    if (from === undefined) return to === undefined ? "No point is reached." : `Below the first point, ${to}.`;
    return to === undefined ? `From the last point, ${from}, on.` : `Between the points ${from} and ${to}.`;
  },
  curveCapped: "The curve pays no more than its cap.",
  scoreHeader: ["Line", "score × weight", "counts"],
  noScore: "no score",
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
  not: (condition) => `not (${condition})`,
  oneOf: (texts) => `one of ${texts}`,
  countOf: (kind, days) => `${kind} in ${days} days`,
  attainmentOf: (metric, over) => `attainment of ${metric}${over === undefined ? "" : ` over the ${over}`}`,

  awardRule: "What each was earned for, on the day on which it was completed:",
  awardHeader: ["For", "on", "reached", "pays"],
  above: (value, to) => `${value}, above ${to}`,
  atLeast: (value, to) => `${value}, at least ${to}`,
  times: (times) => `${times} times`,
  rounded: (amount) => `, rounded ${amount}`,
  withheld: ({ facts, date, times }) =>
    `Not paid, since the limit is used up: ${facts} on ${date}${times === 1 ? "" : `, ${times} times`}.`,
  undecided: {
    attribute_missing: (facts) => `Not counted, since an attribute that is asked for is missing: ${facts}.`,
    customer_missing: (facts) => `Not counted, since the customer is missing: ${facts}.`,
    subject_missing: (facts) => `Not counted, since what is to be counted is missing: ${facts}.`,
    start_missing: (facts) => `Not counted, since it is not known when the participant began: ${facts}.`,
    multiplier_unknown: (facts) => `Not multiplied, since what a multiplier asks for is missing: ${facts}.`,
  },

  teamReached: ({ team, actual, target, attainment }) =>
    `Team ${team}: ${actual} reached of ${target}, which is ${attainment}.`,
  poolOpens: (opening) => `The pool is open, since that is above ${opening}.`,
  poolFund: ({ base, exact, rounded }) =>
    `What the plan pays on ${base} makes ${exact}${rounded === undefined ? "" : `, rounded ${rounded}`}.`,
  poolCapped: ({ cap, uncapped }) => `The pool of ${uncapped} is cut to ${cap}.`,
  memberReached: ({ actual, target }) =>
    `The member has reached ${actual}${target === undefined ? "" : ` of ${target}`}.`,
  share: ({ weight, pool, baseline }) => `Share: ${weight} of the pool of ${pool}, which is ${baseline}.`,
  shareLimited: { floor: "The share was raised to its floor.", cap: "The share was cut to its cap." },
  movedRule: "What the lead moved to this member, or away:",
  movedHeader: ["Decision", "on", "moves", "by", "why"],

  contestAmong: (team) => (team === undefined ? "Among everyone." : `Within the team ${team}.`),
  place: ({ place, metric, value }) => `Place ${place}, by the metric ${metric}: ${value}.`,
  tied: (others) => `Level with ${others} other${others === 1 ? "" : "s"}.`,
  prize: ({ prize, amount }) => `Prize of the place: ${prize}${prize === amount ? "" : `, of which ${amount}`}.`,
};
