import type { ExactQuotient } from "../money/exactQuotient.js";
import type { AttainmentOperand, AttributeOperand, CountOperand, MetricOperand } from "./condition.js";

/** The value of a metric. */
export interface MetricValue extends MetricOperand {
  /** As measured; `null` where there was nothing to measure. A quotient is compared exactly, its rounded text is not. */
  readonly value: string | number | ExactQuotient | null | undefined;
}

/** How far the target of a metric has been reached. */
export interface AttainmentValue extends AttainmentOperand {
  /** Actual ÷ target; `null` where there is none. A quotient is compared exactly, its rounded text is not. */
  readonly value: string | number | ExactQuotient | null | undefined;
}

/** The value of an attribute. */
export interface AttributeOperandValue extends AttributeOperand {
  /** A text, a finite number, true or false; `null` where it is not known. */
  readonly value: string | number | boolean | null | undefined;
}

/** How many facts of a kind there were in a window. */
export interface CountValue extends CountOperand {
  /** The number; `null` where it is not known. */
  readonly value: string | number | null | undefined;
}

/** What a condition finds when it looks at an operand. */
export type OperandValue = MetricValue | AttainmentValue | AttributeOperandValue | CountValue;
