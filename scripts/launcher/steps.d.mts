/** A step that is done once for equal inputs, for the tree at `root`. */
export type Step = (root: string) => Promise<void>;

/** Does the steps in turn, while no other launcher of the tree does. */
export function prepared(root: string, ...steps: Step[]): Promise<void>;

/** The packages as the lockfile names them. */
export const install: Step;
/** The code made from the model and from the printed schema. */
export const generate: Step;
/** The API, the server of `npm start` and the commands, bundled. */
export const bundlePrograms: Step;
/** The pages, built by Next. */
export const buildPages: Step;
