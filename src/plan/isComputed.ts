import type { ComputedLine, StatementLine } from "./statement.js";

/** Whether a component pays the line. */
export function isComputed(line: StatementLine): line is ComputedLine {
  switch (line.kind) {
    case "commission":
    case "protection":
    case "bonus":
    case "award":
    case "pool":
    case "contest":
    case "return":
    case "payment":
    case "carried":
      return true;
    case "plan_cap":
    case "holdback":
    case "adjustment":
    case "true_up":
    case "draw":
    case "hold":
      return false;
  }
}
