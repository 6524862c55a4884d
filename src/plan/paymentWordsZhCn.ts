import type { PaymentWords } from "./paymentWords.js";

/** Pay that waits for cash, in Chinese. */
export const PAYMENT_WORDS_ZH_CN: PaymentWords = {
  rule: {
    booking: "已计提的提成在解冻后发放。",
    deal_part: "每笔业务按“已计提 × 计入的回款 ÷ 合同金额”发放，其余待回款后发放：",
    blended: "当期业务按“已计提 × 计入的回款 ÷ 计入业绩”合并发放，其余待回款后发放：",
  },
  header: ["业务", "计入的回款", "累计计提", "累计发放", "待发放", "本期发放减本期计提"],
  cashOf: (counted, amount) => `${counted} / ${amount}`,
  rest: {
    moved: (deal, amount) => `${deal}：${amount} 已归移交后的接手人。`,
    lapsed: (deal, amount) => `${deal}：${amount} 因离职后回款超过期限，不再发放。`,
    forfeited: (deal, amount) => `${deal}：${amount} 因账龄系数不予发放。`,
    deducted: (deal, amount) => `${deal}：${amount} 属于扣除项目。`,
  },
  onHold: ({ deal, hold, reason }) => `${deal} 因 ${hold}（${reason}）冻结，解冻后补发。`,
  handedOver: "接手业务的发放：",
  handedOverHeader: ["业务", "原计提人", "累计发放", "本期发放"],
  receipts: (ids) => `本期新增：${ids}。`,
};
