/** Something was asked wrongly: which argument, and what would have been right. */
export class InvalidArgument extends Error {
  override name = 'InvalidArgument';
  /** Where it stands in the arguments, e.g. `first` or `where.mission`. */
  readonly argument: string;

  constructor(argument: string, message: string) {
    super(message);
    this.argument = argument;
  }
}
