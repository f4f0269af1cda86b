/** Where mail for a domain goes (RFC 5321 section 5.1). */
export type MailRoute =
  | { readonly kind: "servers" }
  /** The domain has no MX, so that its own address takes the mail. */
  | { readonly kind: "own_address" }
  /** It says that it takes none (RFC 7505). */
  | { readonly kind: "null_mx" }
  | { readonly kind: "no_domain" }
  /** `detail` in words. */
  | { readonly kind: "no_server"; readonly detail: string }
  /** The name server has not said; `why` in words. */
  | { readonly kind: "unknown"; readonly why: string };
