import { type Issue, RulesError } from "incentive-rules";

/** The issues that a call is refused by, none where it gives a result; any other error goes on. */
export function refusalOf(call: () => unknown): readonly Issue[] {
  try {
    call();
  } catch (error) {
    if (error instanceof RulesError) return error.issues;
    throw error;
  }

  return [];
}
