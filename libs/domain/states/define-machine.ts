/** One action of a machine: the states that it may start from, and the one that it leads to. */
export interface Transition<State extends string> {
  readonly from: readonly State[];
  readonly to: State;
}

/** A state machine as a pure table. `starts` are the states that a new row may have. */
export interface Machine<State extends string, Action extends string> {
  readonly starts: readonly State[];
  readonly states: readonly State[];
  readonly transitions: Readonly<Record<Action, Transition<State>>>;
}

/** The union of a machine's states, and of its actions. */
export type StateOf<M> = M extends Machine<infer State, string> ? State : never;
export type ActionOf<M> = M extends Machine<string, infer Action> ? Action : never;

/** Types a table as a machine: a state that is not listed does not compile. */
export function defineMachine<const State extends string, const Action extends string>(table: {
  readonly starts: readonly NoInfer<State>[];
  readonly states: readonly State[];
  readonly transitions: Readonly<Record<Action, Transition<NoInfer<State>>>>;
}): Machine<State, Action> {
  return table;
}

/** The state that `action` leads to from `state`, or null where the table does not allow it. */
export function move<State extends string, Action extends string>(
  machine: Machine<State, Action>,
  state: State,
  action: Action,
): State | null {
  const { from, to } = machine.transitions[action];
  return from.includes(state) ? to : null;
}

/** The states that `action` may start from: the condition of an `UPDATE … WHERE state IN (…)`. */
export function sourcesOf<State extends string, Action extends string>(
  machine: Machine<State, Action>,
  action: Action,
): readonly State[] {
  return machine.transitions[action].from;
}

/** The actions that the table allows from `state`, in the order of the table. */
export function actionsFrom<State extends string, Action extends string>(
  machine: Machine<State, Action>,
  state: State,
): readonly Action[] {
  return (Object.keys(machine.transitions) as Action[]).filter((action) => move(machine, state, action) !== null);
}

/** True for a state that nothing leaves. */
export function isTerminal<State extends string, Action extends string>(
  machine: Machine<State, Action>,
  state: State,
): boolean {
  return actionsFrom(machine, state).length === 0;
}
