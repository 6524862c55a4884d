/** A line of a tree, what is said below it, and what hangs on it. */
export interface Branch {
  readonly text: string;
  readonly notes: readonly string[];
  readonly below: readonly Branch[];
}

/** A tree, line by line. */
export function treeText({ text, notes, below }: Branch): readonly string[] {
  const bar = below.length > 0 ? "│ " : "  ";
  const branches = below.flatMap((branch, at) => {
    const isLast = at === below.length - 1;
    const [first = "", ...rest] = treeText(branch);
    return [`${isLast ? "└ " : "├ "}${first}`, ...rest.map((line) => `${isLast ? "  " : "│ "}${line}`)];
  });

  return [text, ...notes.map((note) => `${bar}${note}`), ...branches];
}
