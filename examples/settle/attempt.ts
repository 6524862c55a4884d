import { RulesError } from "incentive-rules";
import { Problem } from "./problem.js";

/** Gives back what a call of the library gives back; what the library refuses is a {@link Problem} of the subject. */
export function attempt<Result>({
  subject,
  exitCode,
  call,
}: {
  readonly subject: string;
  readonly exitCode: 1 | 2;
  readonly call: () => Result;
}): Result {
  try {
    return call();
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    const more = error.issues.length > 1 ? ` (and ${error.issues.length - 1} more)` : "";
    throw new Problem({ message: `${subject}: ${error.issues[0]?.message}${more}`, exitCode });
  }
}
