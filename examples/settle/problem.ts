/** What ends the run, in one line that says what is wrong and what mends it. */
export class Problem extends Error {
  override readonly name = "Problem";
  /** 2 for a command line that cannot be carried out, 1 for files that cannot be worked with. */
  readonly exitCode: 1 | 2;

  constructor({ message, exitCode }: { readonly message: string; readonly exitCode: 1 | 2 }) {
    super(message);
    this.exitCode = exitCode;
  }
}
