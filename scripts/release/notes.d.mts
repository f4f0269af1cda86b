export function notesOf(version: string, tag: string): string;
