import type { IssueCode } from "../issue/issue.js";
import { CHANGE_WORDS_ZH_CN } from "./changeWordsZhCn.js";
import type { ExplainWords } from "./explainWords.js";
import { HOLD_WORDS_ZH_CN } from "./holdWordsZhCn.js";
import { LIMIT_WORDS_ZH_CN } from "./limitWordsZhCn.js";
import { PAYMENT_WORDS_ZH_CN } from "./paymentWordsZhCn.js";
import { PAY_WORDS_ZH_CN } from "./payWordsZhCn.js";

/** Explanations in Chinese as it is written on the mainland. */
export const WORDS_ZH_CN: ExplainWords = {
  date: dateText,
  period: ({ start, end }) => (start === end ? dateText(start) : `${dateText(start)}至${dateText(end)}`),
  money: (amount, currency) => (currency === "CNY" ? `${amount} 元` : `${amount} ${currency}`),
  separator: "，",
  clause: "；",
  title: (participant) => `提成结算单：${participant}`,
  subject: ({ days, plan, currency }) => `结算期间：${days}。激励方案：${plan}。金额单位：${currency}。`,
  headed: (name, amount) => `${name}：${amount}`,
  total: (sum) => `合计：${sum}`,

  line: {
    commission: (component) => `提成“${component}”`,
    protection: (component) => `目标调整差额补足“${component}”`,
    bonus: (component) => `奖金“${component}”`,
    award: (component) => `即时奖励“${component}”`,
    pool: (component) => `奖金池“${component}”分配额`,
    contest: (component) => `竞赛奖“${component}”`,
    carried: (component) => `“${component}”超额结转`,
    return: (component) => `往期退单，“${component}”`,
    payment: (component) => `提成发放“${component}”`,
  },
  stretch: ({ days, version }) => `适用区间：${days}，方案版本 ${version}。`,
  target: ({ target, days }) => `目标值：${target}（${days}）。`,
  proration: ({ target, part, of, by }) =>
    `其中${BASES[by]}折算 ${part}/${of}：${target} × ${part} ÷ ${of}，不作取整。`,
  rampInMonth: ({ share, month }) => `爬坡期第 ${month} 个月，按上述目标值的 ${share} 计。`,
  ramp: ({ share, by, steps }) => `爬坡期按上述目标值的 ${share} 计：${steps}，${BASES[by]}加权。`,
  rampStep: ({ month, part, share }) => `${month === null ? "爬坡期后" : `第 ${month} 个月`} ${share}（${part}）`,
  rampedTarget: (metric) => `指标 ${metric} 的目标值适用爬坡期。`,
  zeroTarget: {
    none: "按本方案，目标值为 0 视为无达成率，不计提成。",
    full: "按本方案，目标值为 0 视为达成率 100%，全部业绩按该档比例计提。",
  },
  method: {
    marginal: "超额累进：每一段业绩按所在档位的比例计提。",
    whole: "全额累进：全部业绩按所达到档位的比例计提。",
    whole_prospective: "期初之后的业绩按所达到档位的比例计提。",
  },
  rolledUp: "按业务发生当日的汇报关系，逐级汇总直接和间接下属本人的计入业绩。",
  overlay: (name) => `叠加计入业绩“${name}”，不减少业务本身的计入业绩。`,
  creditedBy: (metric) => `计入业绩（指标 ${metric}），以及每笔业务使累计提成增加的金额：`,
  nothingCredited: (metric) => `没有计入业绩的业务（指标 ${metric}）。`,
  factHeader: {
    fact: "业务",
    date: "日期",
    credited: "计入业绩",
    base: "计提基数",
    adds: "增加提成",
    kept: "超额结转",
    how: "来源",
  },
  split: ({ whole, part }) => `${whole} 中的 ${part}`,
  partOf: (weight, of) => `${weight}/${of}`,
  counted: ({ amount, currency, rate, taxRate, exact, counted }) => {
    const recorded = currency === undefined ? amount : `${amount} ${currency}`;
    const converted = rate === undefined ? recorded : `${recorded} × ${rate}`;
    const netted = taxRate === undefined ? converted : `${converted} ÷（1 + 税率 ${taxRate}）`;
    return `${netted} = ${exact}${exact === counted ? "" : `，取整 ${counted}`}`;
  },
  via: (parts) => `汇总自 ${parts}`,
  viaOf: (participant, credited) => `${participant} ${credited}`,
  credited: (credited) => `计入业绩合计：${credited}。`,
  paidOn: (base) => `计提基数：${base}。`,
  attainment: (attainment) => `达成率：${attainment}。`,
  bandHeader: ["提成档位", "业绩区间", "提成"],
  band: (number) => `第 ${number} 档`,
  bounds: ({ above, upTo, boundary }) => {
    const [from, to] = boundary === "upper_inclusive" ? ["超过", "以内"] : ["满", "以下（不含）"];
    return `${above === undefined ? "" : `${from} ${above}`}${above !== undefined && upTo !== undefined ? "，" : ""}${
      upTo === undefined ? "" : `${upTo} ${to}`
    }`;
  },
  named: (band, bounds) => `${band}（${bounds}）`,
  range: (from, to) => `${from} 至 ${to}`,
  kicker: (band) => `${band}达档奖金`,
  rounding: "取整差额",
  undecided: (facts) => `因缺少条件所需的信息而未计入：${facts}。`,

  returnsRule: "每笔扣回：原提成 × 累计退回 ÷ 原业绩，减去此前已扣回的金额：",
  returnHeader: ["退单", "日期", "对应业务", "累计退回", "原提成", "扣回"],
  returnedOf: (returned, sold) => `${returned} / ${sold}`,
  clawback: ({ fact, days, share }) => `${fact}：距成交 ${days} 天，按所退部分的 ${share} 扣回。`,

  adjustment: "人工调整",
  decision: ({ id, date, approver, reason }) => `${id}，${date}，审批人 ${approver}：${reason}`,

  trueUp: ({ days, of }) => `多退少补：${days}，${of}`,
  trueUpRule: "该期间按目前掌握的全部业务重新结算：",
  trueUpOfNothing: "该期间按目前掌握的全部业务重新结算后，此项不再计发。",
  added: (facts) => `此前结算后新计入：${facts}。`,
  difference: "现应计金额减去此前已付金额：",
  differences: "每笔业务现应计金额减去此前已付金额：",
  trueUpHeader: ["项目", "差额"],
  trueUpOf: {
    commission: (component) => `提成“${component}”`,
    protection: (component) => `目标调整差额补足“${component}”`,
    bonus: (component) => `奖金“${component}”`,
    award: (component) => `即时奖励“${component}”`,
    pool: (component) => `奖金池“${component}”`,
    contest: (component) => `竞赛奖“${component}”`,
    return: (component) => `退单，“${component}”`,
    payment: (component) => `提成发放“${component}”`,
    carried: (component) => `“${component}”超额结转`,
    adjustment: () => "人工调整",
    plan_cap: () => "方案封顶",
    holdback: () => "预留（递延发放）",
    hold: () => "冻结（暂缓发放）",
    draw: () => "预支与保底",
  },

  pay: PAY_WORDS_ZH_CN,
  change: CHANGE_WORDS_ZH_CN,
  limits: LIMIT_WORDS_ZH_CN,
  payment: PAYMENT_WORDS_ZH_CN,
  holds: HOLD_WORDS_ZH_CN,

  blocked: "本结算单暂不能支付，缺少以下信息：",
  issue: ({ code, message }) => {
    const text = ISSUES.get(code);
    return text === undefined ? message : `${text}（${message}）`;
  },
};

function dateText(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");

  return `${Number(year)}年${Number(month)}月${Number(day)}日`;
}

const BASES = { calendar_days: "按自然日", working_days: "按工作日", whole_months: "按整月" } as const;

/** What can block a statement. */
const ISSUES: ReadonlyMap<IssueCode, string> = new Map<IssueCode, string>([
  ["target_missing", "缺少目标值"],
  ["target_not_positive", "目标值不是正数"],
  ["exchange_rate_missing", "缺少汇率"],
  ["figure_missing", "业务记录缺少指标所需的数值"],
  ["participant_unknown", "人员名单中没有此人"],
  ["participant_absent", "业务日期不在此人的在岗期间内"],
  ["prior_missing", "缺少被退业务或仍有预留的期间的结算单"],
  ["prior_fact_missing", "缺少已结算期间的业务记录"],
  ["receipt_exceeds_deal", "回款超过合同金额"],
  ["handover_ambiguous", "同一笔业务同一天有多次移交"],
  ["version_missing", "缺少当时适用的方案版本"],
  ["reversal_unearned", "按原比例扣回的退单记在了与原业务无关的人名下"],
  ["amount_out_of_range", "金额超出可计算的范围"],
  ["reversal_original_missing", "缺少被冲销的业务记录"],
  ["condition_undecided", "缺少判断条件所需的信息"],
  ["move_outside_margin", "调整超出允许的幅度"],
  ["floors_exceed_total", "保底金额合计超过奖金池"],
]);
