/** Whether something holds; `unknown` where data that would decide it is missing, or cannot be compared. */
export type Verdict = "true" | "false" | "unknown";

/** "And" by Kleene: false if one is, else unknown if one is. */
export function both(one: Verdict, other: Verdict): Verdict {
  if (one === "false" || other === "false") return "false";

  return one === "unknown" ? one : other;
}

/** "Or" by Kleene: true if one is, else unknown if one is. */
export function either(one: Verdict, other: Verdict): Verdict {
  if (one === "true" || other === "true") return "true";

  return one === "unknown" ? one : other;
}

/** "Not" by Kleene: what is unknown stays unknown. */
export function negate(verdict: Verdict): Verdict {
  if (verdict === "unknown") return verdict;

  return verdict === "true" ? "false" : "true";
}
