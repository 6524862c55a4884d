import { addDays } from "incentive-rules";
import { must } from "../cascade-quarter/must.js";
import { TRIGGERS } from "./salesTriggers.js";
import type { Term } from "./watch.js";

/** What held from when to when, for whom, and why. */
export function termsText(terms: readonly Term[]): readonly string[] {
  return terms.flatMap(({ trigger, proposedOn, firedOn, recoveredOn, from, until }) => {
    const { scope, reason } = must(TRIGGERS.find(({ id }) => id === trigger));
    const where = scope?.regions?.join() ?? "everybody";
    return [
      `${trigger}, ${where}: ${from} to ${addDays({ date: until, days: -1 })}`,
      `  ${reason.en} ${reason["zh-CN"]}`,
      `  proposed ${proposedOn}, agreed ${firedOn}, over ${recoveredOn}`,
    ];
  });
}
