import type { LevelTexts, PayWords } from "./payWords.js";

/** Bonuses, awards, pools and contests in Chinese as it is written on the mainland. */
export const PAY_WORDS_ZH_CN: PayWords = {
  targetIncentive: (incentive) => `目标奖金：${incentive}。`,
  figure: ({ metric, found }) => `指标 ${metric}：${found}。`,
  measured: (metric, found) => `指标 ${metric} ${found}`,
  reached: ({ actual, target }) => `完成 ${actual ?? "无"}${target === undefined ? "" : `，目标值 ${target}`}`,
  reachedCell: ({ actual, target }) => `${actual ?? "无"}${target === undefined ? "" : `，目标值 ${target}`}`,
  lookedUp: (reached, attainment) => `${reached}，达成率 ${attainment}`,
  level: {
    stock: (level) => heldText(level),
    stock_plus_signed: (level) => `${heldText(level)}其中已签约、期末不再持有但仍计入 ${level.signed}。`,
    inflow: ({ metric, entered }) => `${metric} 按新增量计：${entered}。`,
  },
  measuredFrom: (facts) => `计入的业务：${facts}。`,
  point: (at, pays) => `${at}（兑现 ${pays}）`,
  sentence: (text) => `${text}。`,
  noPoint: "未达到任何节点",
  noCell: "至少一项指标低于其起付点，不予发放。",
  belowFirst: (first) => `未达到起付点 ${first}，不予发放`,
  beyondLast: (last, slope) =>
    `已达到最后一个节点 ${last}${slope === undefined ? "" : `，每超出 ${slope.each} 增加 ${slope.adds}`}`,
  between: {
    linear: (from, to) => `位于节点 ${from} 与 ${to} 之间，按比例计算`,
    step: (from, to) => `适用节点 ${from}，下一节点 ${to}`,
  },
  curveCapped: (to, earned) => `按曲线应为 ${earned}，以上限 ${to} 计算`,
  cells: { linear: "在以下各格之间按比例计算：", step: "适用以下一格：" },
  cellHeader: ["格", "兑现"],
  scoreHeader: ["考核项", "完成", "得分 × 权重", "计入", "说明"],
  scored: {
    mirrored: (attainment) => `越低越好：2 - ${attainment}`,
    inverse: (attainment) => `越低越好：1 ÷ ${attainment}`,
  },
  inverseOfNothing: "越低越好：为零时按上限计分",
  scoreBelowZero: "得分低于 0，不予发放。",
  scoreLimited: { floor: (to) => `按下限 ${to} 计分`, cap: (to) => `按上限 ${to} 计分` },
  noScore: "缺少数据，无得分",
  payout: (payout) => `兑现比例：目标奖金的 ${payout}。`,
  gatePassed: ({ id, found }) => `门槛 ${id} 已满足：${found}。`,
  gateFailed: ({ id, found, does }) => `门槛 ${id} 未满足：${found}。${does}`,
  paysNothing: "因此不予发放。",
  paysAtMost: (payout) => `因此兑现比例不超过 ${payout}。`,
  paysTimes: (factor) => `因此兑现比例乘以 ${factor}。`,
  heldPayout: (payout) => `门槛后的兑现比例：${payout}。`,
  multiplier: ({ id, factor, found }) => `系数 ${id}：× ${factor}${found === "" ? "" : `（${found}）`}。`,
  notMultiplied: ({ id, factor, found }) => `系数 ${id}（× ${factor}）不适用：${found}。`,
  computed: (product) => `奖金：${product}。`,
  limited: { floor: (to) => `按保底金额 ${to} 发放。`, cap: (to) => `按封顶金额 ${to} 发放。` },
  nothingFound: "无",
  asked: (found, bound) => `${found}（要求 ${bound}）`,
  and: "，且 ",
  or: "，或 ",
  brackets: (text) => `（${text}）`,
  not: (condition) => `非（${condition}）`,
  oneOf: (texts) => `${texts} 之一`,
  countOf: (kind, days) => `${days} 天内的 ${kind} 次数`,
  attainmentOf: (metric, over) => `${metric} ${over === undefined ? "" : SPANS[over]}达成率`,

  countOfFacts: (count) => `${count} 笔`,
  countOfCustomers: (count) => `${count} 个客户`,
  countOfValues: (count, attribute) => `${count} 个不同的 ${attribute}`,
  proratedTargets: "目标值为折算到上述日期的部分。",
  wholeTargets: "目标值为折算到上述日期的部分，存量指标不折算。",

  awardRule: "每项奖励的依据，归属于达成当日：",
  awardHeader: ["业务", "日期", "达成", "奖励"],
  above: (value, to) => `${value}，要求超过 ${to}`,
  atLeast: (value, to) => `${value}，要求达到 ${to}`,
  times: (times) => `${times} 次`,
  rounded: (amount) => `，取整 ${amount}`,
  undone: ({ facts, date, amount }) => `${facts}（${date}）因冲销已不满足奖励条件，收回 ${amount}。`,
  withheld: ({ facts, date, times }) =>
    `超出次数上限，不予发放：${facts}（${date}${times === 1 ? "" : `，${times} 次`}）。`,
  undecided: {
    attribute_missing: (facts) => `因缺少条件所需的信息而未计入：${facts}。`,
    customer_missing: (facts) => `因缺少客户信息而未计入：${facts}。`,
    list_missing: (facts) => `因未提供客户名单而未计入：${facts}。`,
    subject_missing: (facts) => `因缺少计数对象而未计入：${facts}。`,
    start_missing: (facts) => `因缺少入职日期而未计入：${facts}。`,
    multiplier_unknown: (facts) => `因缺少信息而未加倍：${facts}。`,
  },

  teamReached: ({ team, actual, target, attainment }) =>
    `团队 ${team}：完成 ${actual}，目标值 ${target}，达成率 ${attainment}。`,
  poolOpens: (opening) => `超过 ${opening}，奖金池开启。`,
  poolOfNoTarget: "上述日期没有目标值，奖金池不开启。",
  poolStaysClosed: (opening) => `未超过 ${opening}，奖金池不开启。`,
  poolFund: {
    fixed: ({ rate, base, earned }) =>
      base === "1" ? `定额提取 ${rate}。` : `定额提取：${rate} × ${base} = ${earned}。`,
    per_head: ({ rate, base, earned }) => `按人头每人 ${rate}，共 ${base} 人：${base} × ${rate} = ${earned}。`,
    rate_of_total: ({ rate, base, earned }) => `按完成额的 ${rate} 提取：${base} × ${rate} = ${earned}。`,
    opening: ({ rate, base, earned }) => `按超过开启线部分的 ${rate} 提取：${base} × ${rate} = ${earned}。`,
    target: ({ rate, base, earned }) => `按超过目标部分的 ${rate} 提取：${base} × ${rate} = ${earned}。`,
  },
  poolCapped: ({ cap, earned }) => `奖金池 ${earned} 按上限 ${cap} 提取。`,
  memberReached: ({ actual, target }) => `本人完成 ${actual}${target === undefined ? "" : `，目标值 ${target}`}。`,
  notEligible: (found) => `本人计入团队业绩，但不参与分配：${found}。`,
  share: ({ weight, pool, baseline }) => `占奖金池 ${pool} 的 ${weight}，即 ${baseline}（零头按最大余数分配）。`,
  shareLimited: {
    floor: "已按保底金额分配。",
    cap: "已按封顶金额分配。",
    others: "其他成员按保底或封顶金额分配，本人份额随之变化。",
    pool: "奖金池不足以支付全部保底金额，平均分配。",
  },
  movedRule: "团队负责人的调整：",
  movedHeader: ["决定", "日期", "调整", "决定人", "理由"],

  contestAmong: (team) => (team === undefined ? "全员参与。" : `团队 ${team} 内部竞赛。`),
  place: ({ place, metric, value }) => `第 ${place} 名，指标 ${metric}：${value}。`,
  tied: (others) => `与另外 ${others} 人并列。`,
  aheadBy: {
    tie_breaker: "与下一名数值相同，按附加指标排在前面。",
    reached_on: "与下一名数值相同，先达成者在前。",
  },
  noPrize: "该名次无奖金。",
  prize: ({ prize, amount }) => `该名次奖金：${prize}${prize === amount ? "" : `，其中 ${amount}`}。`,
};

const SPANS = { quarter: "季度", half: "半年度", year: "年度" } as const;

function heldText({ metric, opening, entered, left }: LevelTexts): string {
  return `${metric}：期初 ${opening}，新增 ${entered}，减少 ${left}。`;
}
