/** An amount with at least `scale` fraction digits, and all that it has. */
export function moneyText(amount: string, scale: number): string {
  const [whole = "", fraction = ""] = amount.split(".");
  const digits = fraction.padEnd(scale, "0");

  return digits === "" ? whole : `${whole}.${digits}`;
}
