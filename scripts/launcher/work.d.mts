/** Ends the launcher when it is told to, after whatever it is running at the moment. */
export function interruptible(): void;

export interface RunOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** True shows what the program says only when it fails. */
  quiet?: boolean;
}

/** Runs a program to its end. Returns its exit code. */
export function run(command: string, args: string[], options?: RunOptions): Promise<number>;

/** Runs a program of the project's; a Fault where it fails. */
export function must(what: string, command: string, args: string[], options?: RunOptions): Promise<void>;

/** Does `work` while no other process holds the lock `folder`; takes over one whose holder is gone. */
export function alone<T>(folder: string, work: () => Promise<T>): Promise<T>;

/** Every file below `at` whose name, and whose folders' names, `keep` accepts: sorted, relative to `root`. */
export function filesBelow(root: string, at: string, keep: (name: string) => boolean): string[];

/** SHA-256 over the names and contents of `files`, and `words`. */
export function stampOf(root: string, files: string[], ...words: string[]): string;

/** Does `work` unless it was done for the same `stamp` and all it made is still there. */
export function unlessDone(file: string, stamp: string, made: string[], work: () => Promise<void>): Promise<void>;

/** Makes the folder `to` hold what `from` holds, nothing where there is no such folder; what is alike is not touched, what is new appears whole. */
export function mirror(from: string, to: string): void;
