import type { LimitWords } from "./limitWords.js";

/** Caps, draws and debts in Chinese as it is written on the mainland. */
export const LIMIT_WORDS_ZH_CN: LimitWords = {
  byFacts: "单笔保底与封顶的影响",
  floor: (floor) => `保底金额 ${floor} 必发，业务只增加超出保底的部分。`,
  floorFrom: (from) => `${from} 起的保底`,
  paidUpTo: ({ paid, cap }) => `该激励项本期 ${paid}，${cap === undefined ? "已不再封顶" : `封顶金额 ${cap}`}。`,
  keptNow: (kept) => `现有结转余额：${kept}。`,
  planCap: "方案封顶",
  draw: "预支与保底",
  debts: "欠款结转",
  earnedUpTo: ({ earned, cap }) => `各激励项合计 ${earned}，方案封顶金额 ${cap}。`,
  noCap: "方案已不再封顶。",
  excess: {
    withheld: (withheld) => `超出封顶的 ${withheld} 不予发放。`,
    carried: (withheld) => `超出封顶的 ${withheld} 结转到以后期间。`,
  },
  released: (released) => `以前期间结转的金额中，本期发放 ${released}。`,
  carried: "结转余额：原结转金额（按目前掌握的情况），减本期发放，加本期结转：",
  contract: {
    recoverable: (drawn) => `可收回预支 ${drawn}：不足部分先行借支。`,
    forgivable: (drawn) => `可收回预支 ${drawn}，到期豁免：不足部分先行借支。`,
    advance_first: (drawn) => `期初预支 ${drawn}：未挣回的部分为欠款。`,
    repaid_next_period: (drawn) => `另行预支 ${drawn}，下期全额归还。`,
    non_recoverable: (drawn) => `保底 ${drawn}：不足部分补足，无需归还。`,
  },
  ineligible: (found) => `不满足预支条件：${found}。`,
  earned: (earned) => `本期应得（含以前期间的更正）：${earned}。`,
  belowZero: {
    carry: (below) => `低于零的 ${below} 计为欠款。`,
    forgive: (below) => `低于零的 ${below} 予以豁免。`,
  },
  advanced: ({ advanced, lent }) => `应得之外发放：${advanced}，其中欠款 ${lent}。`,
  recovered: (recovered, limit) => `收回欠款：${recovered}${limit === undefined ? "" : `（${limit}）`}。`,
  recoveryLimit: {
    draw: "只从超出预支的部分收回",
    leaves: "须为本人留足约定金额",
    share: "只按应得的约定比例收回",
    most: "已达每期收回上限",
    days: "本期不收回",
    earned: "没有更多可收回的金额",
  },
  forgiven: (forgiven) => `豁免欠款：${forgiven}。`,
  owedNow: (owed) => `现有欠款：${owed}。`,
  owed: "欠款余额：原欠款，加本期借支，减收回与豁免：",
  paid: "实发：应得，加应得之外发放，减收回：",
  paidTwice: ({ first, last }) => `其中期初发放 ${first}，期末发放 ${last}。`,
};
