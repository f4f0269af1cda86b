import type { Hook } from "../../domain/feed/hook.ts";
import type { HookReport } from "../../service/hooks/hook-pass.ts";
import { nextHookAt, registerHooks, runHooks } from "../../service/hooks/hooks.ts";
import type { Services } from "../../service/services.ts";
import { hookCaller } from "./callers.ts";

/** The hooks of the settings, for those who run the outreach. */
export class Hooks {
  readonly #services: Services;
  readonly #hooks: readonly Hook[];
  readonly #env: NodeJS.ProcessEnv;
  #pass: Promise<HookReport[]> | null = null;

  constructor(services: Services, hooks: readonly Hook[], env: NodeJS.ProcessEnv) {
    this.#services = services;
    this.#hooks = hooks;
    this.#env = env;
  }

  /** Makes new ones known, before anything happens that they are to hear of. */
  register(): Promise<void> {
    const { store, clock } = this.#services;
    return registerHooks(store, this.#hooks, clock.now());
  }

  /** When there is something to do for them; null: not before anything happens. */
  readonly nextAt = (): Promise<Date | null> => nextHookAt(this.#services, this.#hooks);

  /** Tells them what they have not heard yet; while one pass goes on, another one is the same. */
  run(stop: AbortSignal): Promise<HookReport[]> {
    this.#pass ??= runHooks(
      this.#services,
      this.#hooks.map((hook) => hookCaller(hook, this.#env)),
      stop,
    ).finally(() => {
      this.#pass = null;
    });
    return this.#pass;
  }
}
