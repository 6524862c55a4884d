import type { DecimalInput } from "../money/decimalInput.js";
import type { Attainment, AttainmentTerms } from "./attainment.js";

/** One member's figures. */
export interface TeamMember {
  /** Id of the person, of another system: 1 to 200 visible characters; unique in the team. */
  readonly participant: string;
  /** What the member reached; up to 10 fraction digits. */
  readonly actual: DecimalInput;
  /** What the member was to reach, above 0. Required where the team's target is that of its members. */
  readonly target?: DecimalInput | undefined;
}

/**
 * Where a team's target comes from.
 *
 * - `own`: the team has one of its own, whatever its members are to reach.
 * - `members`: it is the sum of theirs, and each of them has one.
 */
export type TeamTarget =
  | {
      /** The team's own. */
      readonly kind: "own";
      /** What the team is to reach, above 0; up to 10 fraction digits. */
      readonly target: DecimalInput;
    }
  | {
      /** The sum of the members'. */
      readonly kind: "members";
    };

/** What computeTeamAttainment takes. */
export interface TeamAttainmentInput extends AttainmentTerms {
  /** At least one. */
  readonly members: readonly TeamMember[];
  /** Where the team's target comes from. */
  readonly teamTarget: TeamTarget;
}

/** One member's part in a team's attainment. */
export interface MemberAttainment {
  /** Id as it was given. */
  readonly participant: string;
  /** What the member reached. */
  readonly actual: string;
  /** The member's own attainment; `null` where the member has no target. */
  readonly own: Attainment | null;
}

/** A team's attainment and its members', in the order given. */
export interface TeamAttainment {
  /** Of the team: the sum of what was reached, held against its target. */
  readonly team: Attainment;
  /** Of each member. */
  readonly members: readonly MemberAttainment[];
}
