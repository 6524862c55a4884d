import { type AdjustedGoals, addDays, type TriggerEffect } from "incentive-rules";
import { must } from "../cascade-quarter/must.js";
import { TRIGGERS } from "./salesTriggers.js";
import type { Turned } from "./turnGoals.js";
import type { Term } from "./watch.js";

/** What held from when to when, for whom, and why; and what of it people have to decide. */
export function termsText(terms: readonly Term[], { changes }: Turned): readonly string[] {
  return terms.flatMap(({ trigger, proposedOn, firedOn, recoveredOn, from, until }) => {
    const { scope, reason, effects } = must(TRIGGERS.find(({ id }) => id === trigger));
    const where = scope?.regions?.join() ?? "everybody";
    return [
      `${trigger}, ${where}: ${from} to ${addDays({ date: until, days: -1 })}`,
      `  ${reason.en} ${reason["zh-CN"]}`,
      `  proposed ${proposedOn}, agreed ${firedOn}, over ${recoveredOn}`,
      ...openOf(trigger, must(changes.get(from)), effects),
    ];
  });
}

function openOf(trigger: string, { proposed }: AdjustedGoals, effects: readonly TriggerEffect[]): readonly string[] {
  return proposed.flatMap((one) => {
    const effect = effects[one.effect];
    if (one.trigger !== trigger || effect?.kind !== "add_dimension") return [];
    return [`  open: how ${effect.metric} are paid (${one.why})`];
  });
}
