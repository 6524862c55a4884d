import type { PlainDate } from "../period/plainDate.js";
import type { PoolMove } from "../pool/poolMove.js";

/** Money of a team's pool that its lead moved from one member to another (由团队负责人分配), with who answers for it. */
export interface PoolDecision extends PoolMove {
  /** Unique among the decisions; those of one pool are applied by date and then by id. */
  readonly id: string;
  /** Id of the pool component. */
  readonly component: string;
  /** The team, as participants name it. */
  readonly team: string;
  /** A day of the period whose pool it is about. */
  readonly on: PlainDate;
  /** Who decided. */
  readonly lead: string;
}
