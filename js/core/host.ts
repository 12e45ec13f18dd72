// What a component needs from where it stands: values to read, and a line to Python.

export interface Host {
  /** The value that Python gave under this name. */
  get<T>(name: string): T;
  /** Calls the listener whenever Python gives a new value. */
  onChange(name: string, listener: () => void): void;
  /** Tells Python a new value, as Python may tell one to us. */
  set(name: string, value: unknown): void;
  send(message: object, buffers?: ArrayBuffer[]): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Calls the listener whenever the browser comes back to the network. */
  onOnline(listener: () => void): void;
}

/** Draws itself into an element and lives as long as its host; may return what ends it. */
export type Component = (host: Host, root: HTMLElement) => void | (() => void);
