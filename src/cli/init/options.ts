import type { ServerAnswer } from "../../setup/account/answers.ts";

/** The flags of `tickler init`. */
export interface InitOptions {
  /** The mailbox that is set up; `default` unless another is named. */
  mailbox?: string;
  from?: string;
  provider?: string;
  smtpUrl?: string;
  smtpPasswordCommand?: string;
  imapUrl?: string;
  imapPasswordCommand?: string;
  auth?: ServerAnswer["auth"];
  passwordStdin?: boolean;
  test: boolean;
  /** Undefined: to be asked. */
  service?: boolean;
}
