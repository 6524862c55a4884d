import { type Check, date, fields, figure, list, nullable, period, text } from "./shapeChecks.js";

/** The working of a holdback. */
export const holdbackWorking: Check = (value, path, issues) => {
  const amounts = list(fields({ period, amount: figure }));
  fields({
    version: text,
    period,
    base: figure,
    share: nullable(figure),
    held: figure,
    due: nullable(date),
    released: amounts,
    forfeited: amounts,
    left: nullable(date),
    kept: fields({ before: figure, after: figure }),
  })(value, path, issues);
};

/** The working of a hold. */
export const holdWorking: Check = (value, path, issues) =>
  fields({
    period,
    holds: list(fields({ id: text, reason: text })),
    total: figure,
    waiting: fields({ before: figure, after: figure }),
  })(value, path, issues);
