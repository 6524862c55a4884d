import type { Issue } from "../issue/issue.js";
import type { ClosedPeriod } from "../period/period.js";
import type { StatementLine } from "./statement.js";

/** Everybody's shares. */
export class ShareBook {
  private readonly lines = new Map<string, StatementLine[]>();
  private readonly issues = new Map<string, Issue[]>();

  readonly linesOf = (participant: string, period: ClosedPeriod): readonly StatementLine[] =>
    this.lines.get(`${keyOf(period)} ${participant}`) ?? [];

  readonly issuesOf = (participant: string): readonly Issue[] => this.issues.get(participant) ?? [];

  add(period: ClosedPeriod, lines: ReadonlyMap<string, StatementLine>): void {
    for (const [participant, line] of lines) {
      const key = `${keyOf(period)} ${participant}`;
      this.lines.set(key, [...(this.lines.get(key) ?? []), line]);
    }
  }

  block(participant: string, issues: readonly Issue[]): void {
    this.issues.set(participant, [...(this.issues.get(participant) ?? []), ...issues]);
  }
}

/** Tells periods apart. */
export function keyOf({ start, end }: ClosedPeriod): string {
  return `${start} ${end}`;
}
