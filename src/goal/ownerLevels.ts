import type { GoalOwner } from "./goal.js";

/** How far down an owner is. */
export const OWNER_LEVELS: Readonly<Record<GoalOwner["kind"], number>> = { company: 0, team: 1, person: 2 };
