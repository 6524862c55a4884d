import type { Verdict } from "./verdict.js";

/** Why a comparison is unknown: there is no value, or it is none that the bound can be held against. */
export type UnknownReason = "missing" | "not_comparable";

/** What comes of one comparison. */
export type Finding = "true" | "false" | UnknownReason;

/** One comparison with its bounds, ready for a value of any kind. */
export type Judge = (found: unknown) => Finding;

/** The verdict, without the reason. */
export function verdictOf(finding: Finding): Verdict {
  return finding === "true" || finding === "false" ? finding : "unknown";
}

/** A judge of the contrary; what cannot be compared is not the contrary of anything. */
export function createContrary(judge: Judge): Judge {
  return (found) => {
    const finding = judge(found);
    if (finding === "true") return "false";

    return finding === "false" ? "true" : finding;
  };
}

/** A judge of true and false, which nothing but themselves can be held against. */
export function createTruthJudge(to: boolean): Judge {
  return (found) => {
    if (typeof found === "boolean") return found === to ? "true" : "false";

    return isMissing(found) ? "missing" : "not_comparable";
  };
}

/** Whether there is no value. */
export function isMissing(found: unknown): found is null | undefined {
  return found === undefined || found === null;
}
