import type { CashWords, PaymentWords } from "./paymentWords.js";

/** Pay that waits for cash, in Chinese. */
export const PAYMENT_WORDS_ZH_CN: PaymentWords = {
  booked: "已计提的提成在解冻后发放。",
  on: {
    receipt: /* @__PURE__ */ cashWords({ came: "回款", counted: "计入的回款" }),
    invoice: /* @__PURE__ */ cashWords({ came: "开票", counted: "计入的开票金额" }),
  },
  header: ["业务", "累计计提", "累计发放", "待发放", "本期发放减本期计提"],
  cashOf: (counted, amount) => `${counted} / ${amount}`,
  onHold: ({ deal, hold, reason }) => `${deal} 因 ${hold}（${reason}）冻结，解冻后补发。`,
  handedOver: "接手业务的发放：",
  handedOverHeader: ["业务", "原计提人", "累计计提", "归接手人的部分", "累计发放", "本期发放"],
  receipts: (ids) => `本期新计入的单据：${ids}。`,
  handovers: (ids) => `依据客户移交：${ids}。`,
};

function cashWords({ came, counted }: Readonly<Record<"came" | "counted", string>>): CashWords {
  return {
    rule: {
      deal_part: `每笔业务按“已计提 × ${counted} ÷ 合同金额”发放，其余待${came}后发放：`,
      blended: `当期业务按“已计提 × ${counted} ÷ 计入业绩”合并发放，其余待${came}后发放：`,
    },
    counted,
    rest: {
      moved: (deal, amount) => `${deal}：${amount} 已由接手人领取。`,
      lapsed: (deal, amount) => `${deal}：${amount} 因离职后${came}超过期限，不再发放。`,
      forfeited: (deal, amount) => `${deal}：${amount} 因账龄系数不予发放。`,
      deducted: (deal, amount) => `${deal}：${amount} 属于扣除项目。`,
    },
  };
}
