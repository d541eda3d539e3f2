import { GraphFault } from '../route.ts';

/** SharePoint's refusals, in its own codes. Status and code are what a client may lean on, never the sentence. */
export const invalid = (message: string): GraphFault => new GraphFault(400, 'invalidRequest', message);

export const notFound = (message = 'The resource could not be found.'): GraphFault =>
  new GraphFault(404, 'itemNotFound', message);

export const nameTaken = (message = 'Name already exists'): GraphFault =>
  new GraphFault(409, 'nameAlreadyExists', message);

/** What this emulator does not imitate; never a friendly answer instead. */
export const notImitated = (what: string): GraphFault =>
  new GraphFault(501, 'notSupported', `${what} is not imitated here.`);

/** Observed body of a failed If-Match: the inner code says what the outer one does not. */
export const staleItem = (): GraphFault =>
  new GraphFault(412, 'notAllowed', "ETag does not match current item's value", {
    inner: { code: 'preconditionFailed' },
  });

/** The list view threshold: a query that would have to look at more rows than allowed. */
export const tooManyRows = (): GraphFault =>
  new GraphFault(422, 'notSupported', 'The request is unprocessable because it uses too many resources', {
    inner: { code: 'tooManyResources' },
  });
