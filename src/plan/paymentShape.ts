import { RELEASE_METHODS } from "../cash/releaseTerms.js";
import { type Check, fields, figure, list, nullable, ofKind, oneOf, text } from "./shapeChecks.js";

/** The working of pay that waits. */
export const paymentWorking: Check = (value, path, issues) => {
  const part = { fact: text, paid: figure, amount: figure };
  const figures = ["earned", "paid", "moved", "lapsed", "forfeited", "deducted", "outstanding"];
  const own = fields({
    ...part,
    version: text,
    on: oneOf(["booking", "invoice", "receipt"]),
    method: nullable(oneOf(RELEASE_METHODS)),
    earned: figure,
    holds: list(fields({ id: text, reason: text })),
    toDate: fields(Object.fromEntries(figures.map((key) => [key, figure]))),
    cash: nullable(fields({ amount: figure, received: figure, counted: figure })),
  });
  const handedOver = fields({
    ...part,
    from: text,
    earned: figure,
    toDate: figure,
    cash: fields({ amount: figure, received: figure, counted: figure }),
  });
  const check = fields({
    parts: list(
      ofKind([
        ["own", own],
        ["handed_over", handedOver],
      ]),
    ),
    receipts: list(text),
    handovers: list(text),
  });

  check(value, path, issues);
};
