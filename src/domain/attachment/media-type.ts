/** A file of no known kind (RFC 2046 section 4.5.1). */
const UNKNOWN = "application/octet-stream";
/** What may be in base64: no multipart and no message (RFC 2045 section 6.4, RFC 2046 section 5.2.1). */
const ONE_PART = /^(?!multipart\/|message\/)[\w.+-]{1,100}\/[\w.+-]{1,100}$/i;

/** The media type that a file travels with, where a table or a person gives `type`. */
export function mediaTypeOfFile(type: string): string {
  return ONE_PART.test(type) ? type : UNKNOWN;
}
