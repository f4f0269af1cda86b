/** As they are given to `ai eval`. */
export interface EvalOptions {
  fromHistory?: string;
  only?: string[];
  max?: string;
  full?: boolean;
  strict?: boolean;
  /** False with `--no-check`. */
  check: boolean;
}
