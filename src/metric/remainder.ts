import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";

/** What is left of a figure of a fact after its reversals. */
export class Remainder {
  private left: bigint | undefined;

  /** `undefined` where the fact has no such figure. */
  constructor(private readonly whole: bigint | undefined) {
    this.left = whole;
  }

  get isKnown(): boolean {
    return this.whole !== undefined;
  }

  get isUsedUp(): boolean {
    return this.left === 0n && this.whole !== 0n;
  }

  /** Whether a reversal says how much of the figure it takes back. */
  isTold(figure: bigint | undefined): boolean {
    return this.whole !== undefined && figure !== undefined;
  }

  add(
    figure: bigint | undefined,
    { value, path }: { readonly value: string | undefined; readonly path: IssuePath },
    issues: Issue[],
  ): void {
    const { whole, left } = this;
    if (whole === undefined || left === undefined || figure === undefined) return;
    this.left = left + figure;
    const isWithin = whole >= 0n ? this.left >= 0n && this.left <= whole : this.left <= 0n && this.left >= whole;
    if (isWithin) return;
    const expected = "reversals that leave between nothing and all of what they reverse";
    issues.push(createIssue({ code: "reversal_exceeds_fact", path, expected, value }));
  }
}
