"use client";

import {
  type ButtonHTMLAttributes,
  type ComponentType,
  cloneElement,
  type KeyboardEvent,
  type ReactElement,
  useState,
} from "react";
import type { Menu } from "./menu";

type Props<Given extends object> = {
  trigger: ReactElement<ButtonHTMLAttributes<HTMLButtonElement>>;
  /** The menu's rows, from a file of their own. */
  items: () => Promise<ComponentType<Given>>;
  given: Given;
};

/**
 * A button whose menu is fetched when somebody is about to press it: no page waits for the script that places and draws
 * menus. From the first press on it is an ordinary `Menu`.
 */
export function MenuOnPress<Given extends object>({ trigger, items, given }: Props<Given>) {
  const [parts, setParts] = useState<{ Frame: typeof Menu; Items: ComponentType<Given> } | null>(null);
  const [pressed, setPressed] = useState(false);
  if (parts) {
    return (
      <parts.Frame trigger={trigger} openAtOnce>
        <parts.Items {...given} />
      </parts.Frame>
    );
  }
  const fetched = () => Promise.all([import("./menu"), items()]);
  const prepare = () => void fetched().catch(() => null);
  async function press() {
    setPressed(true);
    try {
      const [{ Menu: Frame }, Items] = await fetched();
      setParts({ Frame, Items });
    } catch {
      // Without a connection the next press tries again.
      setPressed(false);
    }
  }
  return cloneElement(trigger, {
    "aria-haspopup": "menu",
    "aria-expanded": false,
    onPointerEnter: prepare,
    onFocus: prepare,
    onClick: () => void press(),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "ArrowDown") void press();
    },
    className: `${trigger.props.className ?? ""} ${pressed ? "opacity-70" : ""}`,
  });
}
