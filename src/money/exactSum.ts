import { AMOUNT_SCALE, millionthsOf } from "./readAmount.js";
import { quickInteger, tenTo } from "./scaledInteger.js";

/** A sum of checked amounts, kept in a double of hundredths while that is sure to be exact. */
export class ExactSum {
  private hundredths = 0;
  private millionths = 0n;

  /** Adds an amount; its text or number was checked. */
  add(amount: string | number): void {
    const next = this.hundredths + quickInteger(amount, QUICK_SCALE);
    if (Math.abs(next) <= Number.MAX_SAFE_INTEGER) this.hundredths = next;
    else this.millionths += millionthsOf(amount);
  }

  /** The sum in millionths. */
  total(): bigint {
    return BigInt(this.hundredths) * BigInt(tenTo(AMOUNT_SCALE - QUICK_SCALE)) + this.millionths;
  }
}

const QUICK_SCALE = 2;
