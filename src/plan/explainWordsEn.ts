import { CHANGE_WORDS_EN } from "./changeWordsEn.js";
import type { ExplainWords } from "./explainWords.js";
import { HOLD_WORDS_EN } from "./holdWordsEn.js";
import { LIMIT_WORDS_EN } from "./limitWordsEn.js";
import { PAYMENT_WORDS_EN } from "./paymentWordsEn.js";
import { PAY_WORDS_EN } from "./payWordsEn.js";

/** Explanations in English. */
export const WORDS_EN: ExplainWords = {
  date: (date) => date,
  period: ({ start, end }) => (start === end ? start : `${start} to ${end}`),
  money: (amount, currency) => `${currency} ${amount}`,
  separator: ", ",
  clause: "; ",
  title: (participant) => `Commission statement: ${participant}`,
  subject: ({ days, plan, currency }) => `Period ${days}. Plan ${plan}. All amounts in ${currency}.`,
  headed: (name, amount) => `${name}: ${amount}`,
  total: (sum) => `Total: ${sum}`,

  line: {
    commission: (component) => `Commission "${component}"`,
    protection: (component) => `Held harmless in "${component}"`,
    bonus: (component) => `Bonus "${component}"`,
    award: (component) => `Award "${component}"`,
    pool: (component) => `Share of the pool "${component}"`,
    contest: (component) => `Prize of the contest "${component}"`,
    carried: (component) => `Excess over the cap of "${component}"`,
    return: (component) => `Returns of earlier periods, "${component}"`,
    payment: (component) => `Payment of "${component}"`,
  },
  stretch: ({ days, version }) => `For ${days}, by version ${version} of the plan.`,
  target: ({ target, days }) => `Target: ${target} for ${days}.`,
  proration: ({ target, part, of, by }) =>
    `Of it ${part} of ${of} ${BASES[by]} count: ${target} × ${part} ÷ ${of}, not rounded.`,
  rampInMonth: ({ share, month }) => `By the ramp ${share} of that is to be reached, as in month ${month} of the stay.`,
  ramp: ({ share, by, steps }) => `By the ramp ${share} of that is to be reached: ${steps}, weighed by ${BASES[by]}.`,
  rampStep: ({ month, part, share }) => `${share} ${month === null ? "after the ramp" : `in month ${month}`} (${part})`,
  rampedTarget: (metric) => `Of the target of ${metric} a ramp leaves a part.`,
  zeroTarget: {
    none: "By this plan a target of 0 is no attainment, so nothing is paid.",
    full: "By this plan a target of 0 is an attainment of 100%: the band that it is in rates everything.",
  },
  method: {
    marginal: "Each slice of the credit is paid at the rate of its own band.",
    whole: "All credit is paid at the rate of the band reached.",
    whole_prospective: "Credit after the opening is paid at the rate of the band reached.",
  },
  rolledUp: "Credit of those who report to the participant, directly or through others, on the day of each fact.",
  overlay: (name) => `Credit on top of what the facts' owners have, by the overlay "${name}".`,
  creditedBy: (metric) => `What counts (metric ${metric}), and what each fact adds to the commission so far:`,
  nothingCredited: (metric) => `Nothing counts (metric ${metric}).`,
  factHeader: {
    fact: "Fact",
    date: "on",
    credited: "credited",
    base: "paid on",
    adds: "adds",
    kept: "kept above the cap",
    how: "from",
  },
  split: ({ whole, part }) => `${whole}, of which ${part}`,
  partOf: (weight, of) => `${weight} of ${of} parts`,
  counted: ({ amount, currency, rate, taxRate, exact, counted }) => {
    const recorded = currency === undefined ? amount : `${amount} ${currency}`;
    const converted = rate === undefined ? recorded : `${recorded} × ${rate}`;
    const netted = taxRate === undefined ? converted : `${converted} ÷ (1 + ${taxRate} tax)`;
    return `${netted} = ${exact}${exact === counted ? "" : `, rounded ${counted}`}`;
  },
  via: (parts) => `credit of ${parts}`,
  viaOf: (participant, credited) => `${participant} ${credited}`,
  credited: (credited) => `Credited in all: ${credited}.`,
  paidOn: (base) => `Paid on: ${base}.`,
  attainment: (attainment) => `Attainment: ${attainment} of the target.`,
  bandHeader: ["Band", "credit", "pays"],
  band: (number) => `Band ${number}`,
  bounds: ({ above, upTo, boundary }) => {
    const [from, to] = boundary === "upper_inclusive" ? ["above", "up to"] : ["from", "below"];
    return [above === undefined ? [] : [`${from} ${above}`], upTo === undefined ? [] : [`${to} ${upTo}`]]
      .flat()
      .join(", ");
  },
  named: (band, bounds) => `${band} (${bounds})`,
  range: (from, to) => `${from} to ${to}`,
  kicker: (band) => `Kicker of ${band}`,
  rounding: "Rounding",
  undecided: (facts) => `Not counted, since a condition asks for what they do not say: ${facts}.`,

  returnsRule: "Each takes back earned × returned so far ÷ sold, less what was taken back before:",
  returnHeader: ["Return", "on", "of", "returned so far", "earned", "takes back"],
  returnedOf: (returned, sold) => `${returned} of ${sold}`,
  clawback: ({ fact, days, share }) =>
    `${fact}, ${days} days after the sale: ${share} of what it returns is taken back.`,

  adjustment: "Manual adjustment",
  decision: ({ id, date, approver, reason }) => `${id}, ${date}, approved by ${approver}: ${reason}`,

  trueUp: ({ days, of }) => `Correction of ${days}, ${of}`,
  trueUpRule: "That period was settled again with what is known now:",
  trueUpOfNothing: "That period was settled again with what is known now, by which there is nothing of this.",
  added: (facts) => `Counted now, and not when it was paid: ${facts}.`,
  difference: "What it comes to now, less what was paid for it before:",
  differences: "What each fact adds to it now, less what was paid for it before:",
  trueUpHeader: ["Of", "difference"],
  trueUpOf: {
    commission: (component) => `commission "${component}"`,
    protection: (component) => `what "${component}" is held harmless by`,
    bonus: (component) => `bonus "${component}"`,
    award: (component) => `award "${component}"`,
    pool: (component) => `pool "${component}"`,
    contest: (component) => `contest "${component}"`,
    return: (component) => `returns, "${component}"`,
    payment: (component) => `payment of "${component}"`,
    carried: (component) => `excess over the cap of "${component}"`,
    adjustment: () => "manual adjustments",
    plan_cap: () => "cap of the plan",
    holdback: () => "holdback",
    hold: () => "hold",
    draw: () => "draw",
  },

  pay: PAY_WORDS_EN,
  change: CHANGE_WORDS_EN,
  limits: LIMIT_WORDS_EN,
  payment: PAYMENT_WORDS_EN,
  holds: HOLD_WORDS_EN,

  blocked: "This statement cannot be paid yet. What is missing:",
  issue: ({ message }) => message,
};

const BASES = { calendar_days: "calendar days", working_days: "working days", whole_months: "months" } as const;
