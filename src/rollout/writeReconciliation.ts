import { formatMoney } from "../money/formatMoney.js";
import { CAUSES, type FoundCause } from "./causesOf.js";
import type { Reconciled } from "./reconcilePerson.js";
import type {
  CauseTotal,
  DifferenceCause,
  ReconciledAmounts,
  ReconciledParticipant,
  Reconciliation,
} from "./reconciliation.js";

/** Adds up what was compared. */
export function writeReconciliation(people: readonly Reconciled[], scale: number): Omit<Reconciliation, "currency"> {
  const money = (millionths: bigint) => formatMoney(millionths, scale);

  return {
    participants: people.map((person) => writePerson(person, money)),
    totals: writeAmounts({ ours: sumOf(people, "ours"), theirs: sumOf(people, "theirs") }, money),
    causes: addCauses(people, money),
  };
}

type Money = (millionths: bigint) => string;

function writePerson({ participant, ours, theirs, causes, figures }: Reconciled, money: Money): ReconciledParticipant {
  return {
    participant,
    ours: ours === undefined ? null : money(ours),
    theirs: theirs === undefined ? null : money(theirs),
    difference: money((ours ?? 0n) - (theirs ?? 0n)),
    causes: causes.map((cause) => writeCause(cause, money)),
    components: figures.map((figure) => ({ component: figure.component, ...writeAmounts(figure, money) })),
  };
}

function writeAmounts(
  { ours, theirs }: { readonly ours: bigint; readonly theirs: bigint },
  money: Money,
): ReconciledAmounts {
  return { ours: money(ours), theirs: money(theirs), difference: money(ours - theirs) };
}

function writeCause({ kind, amount, components }: FoundCause, money: Money): DifferenceCause {
  return kind === "component" ? { kind, amount: money(amount), components } : { kind, amount: money(amount) };
}

function addCauses(people: readonly Reconciled[], money: Money): readonly CauseTotal[] {
  const causes = people.flatMap((person) => person.causes);

  return CAUSES.flatMap((kind) => {
    const own = causes.filter((cause) => cause.kind === kind);
    const amount = own.reduce((sum, cause) => sum + cause.amount, 0n);
    return own.length === 0 ? [] : [{ kind, people: own.length, amount: money(amount) }];
  });
}

function sumOf(people: readonly Reconciled[], side: "ours" | "theirs"): bigint {
  return people.reduce((sum, person) => sum + (person[side] ?? 0n), 0n);
}
