/** In octets. Of a larger mail only the beginning is read, from every source. */
export const MAX_MAIL = 25 * 1024 * 1024;
