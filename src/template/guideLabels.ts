/** What the parts of the guide's plan are called. */
export interface GuideLabels {
  readonly signed: string;
  readonly commission: string;
  readonly lightning: string;
  readonly breakthrough: string;
  readonly pool: string;
  readonly base: string;
  readonly sprint: string;
  readonly surpass: string;
}

/** In Chinese they have the guide's own names. */
export const GUIDE_LABELS: Readonly<Record<"en" | "zh-CN", GuideLabels>> = {
  en: {
    signed: "Signed amount",
    commission: "Tiered commission",
    lightning: "Lightning signing award",
    breakthrough: "Industry-breakthrough award",
    pool: "Team pool",
    base: "Base",
    sprint: "Sprint",
    surpass: "Surpass",
  },
  "zh-CN": {
    signed: "签单额",
    commission: "阶梯式提成",
    lightning: "闪电签单红包",
    breakthrough: "行业攻坚奖",
    pool: "团队奖金池",
    base: "保底",
    sprint: "冲刺",
    surpass: "超越",
  },
};
