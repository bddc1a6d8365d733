// What the setup of the page tests tells them. A module, so that it adds to vitest's own types instead of replacing them.
export {};

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the pages, as built, on the MINUSMA dossier. */
    siteUrl: string;
    /** Address of the API they ask. */
    apiUrl: string;
    /** Address of the same pages with an API that does not answer. */
    strandedUrl: string;
  }
}
