import { ownValue } from "../issue/readKeys.js";
import type { AwardComponent } from "./component.js";
import { groupedText } from "./localeText.js";
import { ratioText } from "./ratioText.js";
import { firstOf, moneyText, type TermsTeller } from "./termsTeller.js";

/** What an award is for, and what it pays. */
export function explainAwardTerms(component: AwardComponent, teller: TermsTeller): string {
  const { terms } = teller;
  const { measure, pays } = component;
  const facts = ownValue(component, "facts");
  const [is, to] = [ownValue(component, "is"), ownValue(component, "to")];
  const [per, window, limit] = [
    ownValue(component, "per"),
    ownValue(component, "window"),
    ownValue(component, "limit"),
  ];
  const asked = ["where", "customers", "tenure", "multipliers"] as const;
  const award = terms.award({
    measure,
    facts: facts === undefined ? "" : firstOf(typeof facts === "string" ? [facts] : facts, terms.listed),
    bound: is === undefined || to === undefined ? undefined : { is, to: groupedText(to) },
    per: per === undefined ? undefined : groupedText(per),
    window: window === undefined ? "" : terms.window(window),
    pays:
      pays.kind === "amount"
        ? { kind: "amount", text: moneyText(pays.amount, teller) }
        : { kind: "rate", text: ratioText(pays.rate) },
    limit: limit === undefined ? "" : terms.limit(limit),
  });

  return [award, ...(asked.some((key) => ownValue(component, key) !== undefined) ? [terms.conditions] : [])].join(
    terms.space,
  );
}
