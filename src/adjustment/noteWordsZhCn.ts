import type { NoteWords } from "./noteWords.js";

/** Notes in Chinese as it is written on the mainland. */
export const NOTE_WORDS_ZH_CN: NoteWords = {
  title: (from) => `目标与激励方案调整说明（自${from}起生效）`,
  subject: ({ plan, previous, next }) => `激励方案 ${plan}：版本 ${previous} 调整为版本 ${next}。`,
  goalsTitle: (from) => `目标调整说明（自${from}起生效）`,
  payStays: ({ plan, version }) => `激励方案不作调整，仍按方案 ${plan} 版本 ${version} 计发。`,
  more: (count) => `另有 ${count} 项，此处从略。`,

  why: "调整原因",

  goals: (from) => `${from}起的目标`,
  goalHeader: {
    goal: "目标",
    owner: "责任主体",
    covers: "范围",
    target: "目标值",
    weight: "权重",
    until: "截止",
  },
  owner: (owner) => {
    switch (owner.kind) {
      case "company":
        return "公司";
      case "team":
        return `${owner.id}（团队）`;
      case "person":
        return owner.id;
    }
  },
  target: ({ target, start }) => (start === undefined ? target : `${target}（起始值 ${start}）`),

  changes: "激励项调整",
  metrics: {
    added: (names) => `新增考核指标：${names}。`,
    replaced: (names) => `调整统计口径的指标：${names}。`,
    dropped: (names) => `不再考核的指标：${names}。`,
  },
  added: (name, terms) => `新增${name}：${terms}`,
  replaced: (name, terms) => `调整${name}：${terms}`,
  before: (terms) => `原为：${terms}`,
  otherTerms: "调整内容见方案条款。",
  dropped: (names) => `取消：${names}。`,

  stays: "保持不变",
  staying: (names) => `以下激励项按原规则执行：${names}。`,

  versions: "新旧方案衔接",
  old: ({ last, version }) => `${last}（含）之前发生的业务，无论何时结算，均按原方案（版本 ${version}）计发。`,
  new: ({ from, until, version }) =>
    `${from}${until === undefined ? "起" : `至${until}`}发生的业务，按新方案（版本 ${version}）计发。`,

  within: {
    next_period: "生效日在结算期间之内的，该期间仍按原方案执行至期末。",
    prorate: "生效日在结算期间之内的，前后各段分别按天折算各自的目标值。",
    keep_bands: "生效日在结算期间之内的，该期间的提成全部按新方案计算，档位连续累计。",
    close_stretch: "生效日在结算期间之内的，此前的提成按原完整目标值结清，此后业绩从零起算。",
  },
  harmless: "此前业务的提成不低于按原方案应得的金额，差额补足。",

  cost: "费用测算",
  settled: (days) => `以${days === undefined ? "同一期间" : days}的业务为样本，分别按新旧方案试算：`,
  costHeader: ["激励项", "原方案", "新方案", "差额"],
  notThere: "无此项",
  total: ({ previous, next, difference }) => `合计：原方案 ${previous}，新方案 ${next}，差额 ${difference}。`,
  people: ({ gains, loses, same }) => `其中应发金额增加 ${gains} 人，减少 ${loses} 人，不变 ${same} 人。`,
  undecided: (count) => `另有 ${count} 人暂无法试算，未计入以上金额。`,

  open: "待落实事项",
  missing: (names) => `联动表已列、方案中尚未设置的激励项：${names}。`,
  leftOver: (names) => `联动表中仅属于其他战略重心、方案中仍保留的激励项：${names}。`,
  unmeasured: (names) => `方案中尚无对应指标的目标：${names}。`,
  findings: "新方案检查结果：",
  findingHeader: ["问题", "所在"],
};
