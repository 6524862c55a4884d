import type { Statement } from "incentive-rules";
import { Problem } from "./problem.js";

/** The statement of a person or, where nobody is asked for, the first that has more than its month's commission. */
export function chooseStatement(statements: readonly Statement[], person: string | undefined): Statement | undefined {
  if (person === undefined) {
    return statements.find(({ lines }) => lines.some(({ kind }) => kind !== "commission")) ?? statements[0];
  }
  const chosen = statements.find(({ participant }) => participant === person);
  if (chosen !== undefined) return chosen;
  const known = statements.map(({ participant }) => participant).join(", ") || "nobody has a statement";
  const message = `--person: there is no statement of ${JSON.stringify(person)}; give one of: ${known}`;

  throw new Problem({ message, exitCode: 1 });
}
