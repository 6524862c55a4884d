import type { PayWords } from "./payWords.js";

/** Bonuses, awards, pools and contests in Chinese as it is written on the mainland. */
export const PAY_WORDS_ZH_CN: PayWords = {
  targetIncentive: (incentive) => `目标奖金：${incentive}。`,
  figure: ({ metric, actual, target, measured }) => {
    const reached = `指标 ${metric}：完成 ${actual ?? "无"}${target === undefined ? "" : `，目标值 ${target}`}`;
    return measured === undefined ? `${reached}。` : `${reached}，查表值 ${measured}。`;
  },
  measuredFrom: (facts) => `计入的业务：${facts}。`,
  segment: ({ from, to }) => {
    if (from === undefined) return to === undefined ? "未达到任何节点。" : `未达到起付点 ${to}。`;
    return to === undefined ? `已达到最后一个节点 ${from}。` : `位于节点 ${from} 与 ${to} 之间。`;
  },
  curveCapped: "已按曲线上限计算。",
  scoreHeader: ["考核项", "得分 × 权重", "计入"],
  noScore: "无得分",
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
  not: (condition) => `非（${condition}）`,
  oneOf: (texts) => `${texts} 之一`,
  countOf: (kind, days) => `${days} 天内的 ${kind} 次数`,
  attainmentOf: (metric, over) => `${metric} ${over === undefined ? "" : SPANS[over]}达成率`,

  awardRule: "每项奖励的依据，归属于达成当日：",
  awardHeader: ["业务", "日期", "达成", "奖励"],
  above: (value, to) => `${value}，超过 ${to}`,
  atLeast: (value, to) => `${value}，达到 ${to}`,
  times: (times) => `${times} 次`,
  rounded: (amount) => `，取整 ${amount}`,
  withheld: ({ facts, date, times }) =>
    `超出次数上限，不予发放：${facts}（${date}${times === 1 ? "" : `，${times} 次`}）。`,
  undecided: {
    attribute_missing: (facts) => `因缺少条件所需的信息而未计入：${facts}。`,
    customer_missing: (facts) => `因缺少客户信息而未计入：${facts}。`,
    subject_missing: (facts) => `因缺少计数对象而未计入：${facts}。`,
    start_missing: (facts) => `因缺少入职日期而未计入：${facts}。`,
    multiplier_unknown: (facts) => `因缺少信息而未加倍：${facts}。`,
  },

  teamReached: ({ team, actual, target, attainment }) =>
    `团队 ${team}：完成 ${actual}，目标值 ${target}，达成率 ${attainment}。`,
  poolOpens: (opening) => `超过 ${opening}，奖金池开启。`,
  poolFund: ({ base, exact, rounded }) =>
    `按方案以 ${base} 为基数提取 ${exact}${rounded === undefined ? "" : `，取整 ${rounded}`}。`,
  poolCapped: ({ cap, uncapped }) => `奖金池 ${uncapped} 按上限 ${cap} 提取。`,
  memberReached: ({ actual, target }) => `本人完成 ${actual}${target === undefined ? "" : `，目标值 ${target}`}。`,
  share: ({ weight, pool, baseline }) => `占奖金池 ${pool} 的 ${weight}，即 ${baseline}。`,
  shareLimited: { floor: "已按保底金额分配。", cap: "已按封顶金额分配。" },
  movedRule: "团队负责人的调整：",
  movedHeader: ["决定", "日期", "调整", "决定人", "理由"],

  contestAmong: (team) => (team === undefined ? "全员参与。" : `团队 ${team} 内部竞赛。`),
  place: ({ place, metric, value }) => `第 ${place} 名，指标 ${metric}：${value}。`,
  tied: (others) => `与另外 ${others} 人并列。`,
  prize: ({ prize, amount }) => `该名次奖金：${prize}${prize === amount ? "" : `，其中 ${amount}`}。`,
};

const SPANS = { quarter: "季度", half: "半年度", year: "年度" } as const;
