import type { ClosedPeriod } from "../period/period.js";
import type { ReadDecision } from "./readPoolDecisions.js";

/** What leads have decided, by pool. */
export class DecisionBook {
  private readonly byPool = new Map<string, ReadDecision[]>();
  private readonly taken = new Set<ReadDecision>();

  constructor(private readonly decisions: readonly ReadDecision[]) {
    for (const decision of decisions) {
      const key = `${decision.component} ${decision.team}`;
      const own = this.byPool.get(key);
      if (own === undefined) this.byPool.set(key, [decision]);
      else own.push(decision);
    }
  }

  /** Those about a team's pool on some days, by date and id. */
  take(component: string, team: string, { start, end }: ClosedPeriod): readonly ReadDecision[] {
    const own = (this.byPool.get(`${component} ${team}`) ?? []).filter(({ on }) => on >= start && on <= end);
    for (const decision of own) this.taken.add(decision);

    return own;
  }

  /** Those that nothing was taken for. */
  left(): readonly ReadDecision[] {
    return this.decisions.filter((decision) => !this.taken.has(decision));
  }
}
