export type Found = 'reference' | 'name' | 'address' | 'subject' | 'words';

/** Finding a case as one types. */
export type SearchWords = {
  readonly heading: string;
  readonly label: string;
  readonly hint: string;
  readonly found: Readonly<Record<Found, string>>;
  readonly results: (cases: number) => string;
  readonly more: string;
  readonly ask: { readonly title: string; readonly lead: string };
  readonly none: { readonly title: (text: string) => string; readonly lead: string };
};
