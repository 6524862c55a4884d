import type { ClosedPeriod } from "../period/period.js";
import type { SettledPool } from "./poolLine.js";
import type { ReadDecision } from "./readPoolDecisions.js";

/** A decision by which nothing was moved. */
export interface LeftDecision {
  readonly id: string;
  /** There is no such pool on that day, there is nothing in it, or it has been split again and the move does not fit any more. */
  readonly reason: "pool_missing" | "pool_closed" | "outside_margin";
}

/** What leads have decided, by pool. */
export class DecisionBook {
  private readonly byPool = new Map<string, ReadDecision[]>();
  private readonly open = new Map<ReadDecision, LeftDecision["reason"]>();

  constructor(decisions: readonly ReadDecision[]) {
    for (const decision of decisions) {
      this.open.set(decision, "pool_missing");
      const key = `${decision.component} ${decision.team}`;
      const own = this.byPool.get(key);
      if (own === undefined) this.byPool.set(key, [decision]);
      else own.push(decision);
    }
  }

  /** Those about a team's pool on some days, by date and id. */
  of(component: string, team: string, { start, end }: ClosedPeriod): readonly ReadDecision[] {
    return (this.byPool.get(`${component} ${team}`) ?? []).filter(({ on }) => on >= start && on <= end);
  }

  /** Notes what has become of decisions: in a closed pool there is nothing to move. */
  settle(decisions: readonly ReadDecision[], made: readonly ReadDecision[], status: SettledPool["status"]): void {
    const isMade = new Set(made);
    for (const decision of decisions) {
      if (status === "closed") this.open.set(decision, "pool_closed");
      else if (isMade.has(decision)) this.open.delete(decision);
      else this.open.set(decision, "outside_margin");
    }
  }

  /** Those by which nothing was moved. */
  left(): readonly LeftDecision[] {
    return [...this.open].map(([{ id }, reason]) => ({ id, reason }));
  }
}
