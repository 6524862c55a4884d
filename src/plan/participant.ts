import type { PlainDate } from "../period/plainDate.js";

/**
 * A person who is paid by a plan, or one row of several that say where the person was when.
 *
 * Rows of one person do not overlap. Rows that meet are one stay: moving to another team cuts no period and begins no ramp,
 * a new target or plan version cuts one, and coming back after a gap begins a ramp anew.
 */
export interface Participant {
  /** From the system of record: any visible text up to 200 characters. */
  readonly id: string;
  /** What the person does. */
  readonly role?: string | undefined;
  /** On which level. */
  readonly level?: string | undefined;
  /** In which team. */
  readonly team?: string | undefined;
  /** Id of the person reported to; credit is rolled up along it, where a metric asks for that. */
  readonly manager?: string | undefined;
  /** Where. */
  readonly region?: string | undefined;
  /** First day of the row. Default: from ever. */
  readonly start?: PlainDate | undefined;
  /** Last day of the row. Default: until further notice. */
  readonly end?: PlainDate | null | undefined;
}
