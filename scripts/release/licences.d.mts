/** The licences of what is inside a release, in one text; `ofNode` is null where Node.js is not inside. */
export function licences(root: string, ofNode: string | null): string;
