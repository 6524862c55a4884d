import type { ChangeWords } from "./changeWords.js";

/** Changes of goals in Chinese as it is written on the mainland. */
export const CHANGE_WORDS_ZH_CN: ChangeWords = {
  closed: (days) => `因目标调整，本段按${days}的目标值计算。`,
  by: {
    prorate: (from) => `自${from}起目标或方案调整：各段按各自目标值的折算额计算。`,
    keep_bands: (from) => `自${from}起目标或方案调整，整个期间按调整后的规则计算，档位连续累计。`,
  },
  old: "调整前的业务不低于按原规则应得的金额。按原规则：",
  now: (now) => `同样的业务按现行规则计 ${now}。`,
  earlier: (earlier) => `此前的调整已补足 ${earlier}。`,
  floor: (floor) => `保底现已补足 ${floor}。`,
  difference: "差额补足：",
};
