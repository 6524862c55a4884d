/** Breaks a text at spaces into lines of at most so many characters, the later ones further in than the first. */
export function wrapText(text: string, width = 62): readonly string[] {
  return text.split("\n").flatMap((line) => {
    const margin = / */.exec(line)?.[0] ?? "";
    const [first = "", ...words] = line.trimStart().split(" ");
    const lines: string[] = [];
    let current = margin + first;
    for (const word of words) {
      if (current.length + 1 + word.length > width) {
        lines.push(current);
        current = `${margin}  ${word}`;
      } else current += ` ${word}`;
    }
    return [...lines, current];
  });
}
