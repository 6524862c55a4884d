import type { AwardMeasure } from "../award/awardRule.js";
import type { AwardTexts, TermsWords } from "./termsWords.js";

/** What components pay, in Chinese as it is written on the mainland. */
export const TERMS_WORDS_ZH_CN: TermsWords = {
  space: "",
  listed: (names, more) => `${names.join("、")}${more === 0 ? "" : `等 ${names.length + more} 项`}`,

  rate: (rate, on) => `按“${on}”的 ${rate} 计提。`,
  perFact: (money, metric) => `“${metric}”每笔 ${money}。`,
  perUnit: (money, metric) => `“${metric}”每单位 ${money}。`,
  each: (money) => `每单位 ${money}`,
  kicker: (rate, money) => `${rate}，另加达档奖金 ${money}`,
  band: (rate, bounds) => `${bounds}：${rate}`,
  bandList: (bands, more) => `${bands.join("；")}${more === 0 ? "" : `；等 ${bands.length + more} 档`}`,
  bands: ({ metric, base, by, rates }) =>
    `${base === undefined ? "" : `以“${base}”为计提基数，`}按“${metric}”${by === "attainment" ? "达成率" : ""}分档计提，${rates}。`,

  bonus: (incentive, measure) => `目标奖金 ${incentive}，${measure}。`,
  curve: (metric, by, points) => `按“${metric}”${by === "attainment" ? "达成率" : ""}兑现：${points}`,
  proportion: (metric, upTo) => `按“${metric}”达成率同比例兑现，最高 ${upTo}`,
  between: { linear: "节点之间按比例计算", step: "按所达到的节点兑现" },
  curveCap: (cap) => `上限 ${cap}`,
  scorecard: (lines) => `按记分卡考核，权重为${lines}`,
  weighted: (metric, weight) => `“${metric}” ${weight}`,
  matrix: (metrics) => `按${metrics.map((metric) => `“${metric}”`).join(" × ")}对照表兑现`,

  award: (award) => `${subjectText(award)}，${paysText(award)}${award.limit}。`,
  field: (field) => {
    if (typeof field !== "string") return `“${field.attribute}”`;
    return field === "amount" ? "金额" : "数量";
  },
  window: (window) => {
    switch (window.kind) {
      case "day":
        return "单日";
      case "rolling_days":
        return `任意 ${window.days} 天内`;
      case "natural_week":
        return "自然周内";
    }
  },
  limit: ({ count, per }) => `，${SPANS[per]}最多 ${count} 次`,

  pool: ({ metric, opening, fund, split }) => `团队“${metric}”达成率超过 ${opening} 时开启，${fund}，${split}分配。`,
  fund: {
    fixed: (money) => `定额提取 ${money}`,
    per_head: (money) => `按人头每人提取 ${money}`,
    rate_of_total: (rate) => `按完成额的 ${rate} 提取`,
    opening: (rate) => `按超过开启线部分的 ${rate} 提取`,
    target: (rate) => `按超过目标部分的 ${rate} 提取`,
  },
  poolCap: (money) => `奖金池上限 ${money}。`,
  split: {
    equal: "平均",
    actual_share: "按个人完成额",
    attainment: "按个人达成率",
    excess: "按个人超额部分",
    points: "按积分",
    weights: "按角色权重",
    blend: "按多项指标综合",
  },
  memberFloor: (money) => `每人保底 ${money}。`,
  memberCap: (money) => `每人封顶 ${money}。`,

  contest: ({ metric, direction, inTeam, prizes }) =>
    `${inTeam}按“${metric}”${direction === "lowest_first" ? "由低到高" : ""}排名：${prizes}。`,
  inTeam: "各团队内部",
  prize: (place, money) => `第 ${place} 名 ${money}`,

  floor: (money) => `每期保底 ${money}。`,
  cap: (money) => `每期封顶 ${money}。`,
  conditions: "另有适用条件，以方案条款为准。",
};

const SPANS = {
  day: "每天",
  week: "每周",
  month: "每月",
  quarter: "每季度",
  half: "每半年",
  year: "每年",
  person: "每人",
} as const;

function paysText({ pays, measure }: AwardTexts): string {
  return pays.kind === "amount" ? `奖励 ${pays.text}` : `按${figureOf(measure)}的 ${pays.text} 奖励`;
}

/** What a rate is paid on. */
function figureOf(measure: AwardMeasure): string {
  return measure.kind === "fact" || measure.kind === "sum" ? TERMS_WORDS_ZH_CN.field(measure.of) : "数量";
}

function subjectText({ measure, facts, bound, per, window }: AwardTexts): string {
  const kinds = facts === "" ? "业务" : `业务（${facts}）`;
  const unit = unitOf(measure);
  const reached = bound === undefined ? "" : `${bound.is === "above" ? "超过" : "达到"} ${bound.to}${unit}`;
  const figure = figureOf(measure);
  // Who has a full one has reached it.
  const isReached = reached === "" || (bound?.is === "at_least" && bound.to === per);
  const once = isReached ? "" : `${reached}${unit === "" ? " " : ""}后`;
  const full = per === undefined ? "" : `${once}每满 ${per}${unit}`;
  const what = full === "" ? reached : full;
  switch (measure.kind) {
    case "fact":
      return what === "" ? `每笔${kinds}` : `单笔${kinds}${figure}${what}`;
    case "sum":
      return `${window}${kinds}${figure}合计${what}`;
    case "count":
    case "count_distinct":
      // Each counts by itself, whatever the window.
      if (per === "1" && once === "" && measure.kind === "count") return `每笔${kinds}`;
      return `${window}${kinds}${what}`;
  }
}

/** What is counted, behind a figure. */
function unitOf(measure: AwardMeasure): string {
  if (measure.kind === "count") return " 笔";
  if (measure.kind !== "count_distinct") return "";

  return measure.of === "customer" ? " 个客户" : ` 个不同的 ${measure.of.attribute}`;
}
