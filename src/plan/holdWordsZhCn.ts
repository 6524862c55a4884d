import type { HoldWords } from "./holdWords.js";

/** What is held back and holds in Chinese as it is written on the mainland. */
export const HOLD_WORDS_ZH_CN: HoldWords = {
  holdback: "预留（递延发放）",
  base: (base) => `各激励项合计（方案封顶后）：${base}。`,
  held: ({ share, held }) => `其中预留 ${share}，即 ${held}。`,
  due: (date) => `应在 ${date} 所在的期间发放。`,
  heldOfNothing: "合计不大于零，不作预留。",
  noHoldback: "本方案版本不作预留。",
  left: (date) => `已于 ${date} 离职，不再预留。`,
  released: ({ amount, days }) => `本期发放 ${days} 的预留 ${amount}。`,
  forfeited: ({ amount, days }) => `${days} 的预留 ${amount} 不再发放。`,
  kept: "预留余额：原预留金额（按目前掌握的情况），加本期预留，减本期发放与不再发放：",
  keptNow: (kept) => `预留余额：${kept}。`,

  hold: "冻结（暂缓发放）",
  waited: "解冻补发",
  onHold: ({ id, reason }) => `冻结 ${id}：${reason}`,
  waits: (total) => `其余各项合计 ${total}，暂缓至解冻后结付。`,
  waiting: "待结付金额：原待结付金额，加其余各项：",
  waitingNow: (waiting) => `待结付金额：${waiting}。`,
  paidNow: (waited) => `已解冻：此前待结付的 ${waited} 随本期一并结付。`,
};
