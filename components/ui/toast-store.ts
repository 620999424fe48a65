export type Toast = {
  id: string;
  tone: "plain" | "severe";
  title: string;
  detail?: string;
  /** `label` is told how many seconds are left, when there is an end. */
  action?: { label: (seconds: number) => string; hint?: string; run: () => void };
  /** When it goes by itself, in milliseconds of the clock; without it, it stays until closed. */
  until?: number;
};

let toasts: readonly Toast[] = [];
const listeners = new Set<() => void>();

function publish(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Shows a message, replacing the one with the same id. The newest stands last; more than three would hide the work. */
export function showToast(toast: Toast): void {
  publish([...toasts.filter((other) => other.id !== toast.id), toast].slice(-3));
}

export function dismissToast(id: string): void {
  publish(toasts.filter((toast) => toast.id !== id));
}

export function currentToasts(): readonly Toast[] {
  return toasts;
}

export function onToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
