"use client";

import type { ReactNode } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";

type Props = {
  open: boolean;
  title: string;
  /** What will happen, and whether it can be taken back. */
  children: ReactNode;
  confirm: string;
  cancel: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks once more before what cannot be undone. The focus starts on the way back. */
export function Confirm({ open, title, children, confirm, cancel, danger = false, busy = false, ...on }: Props) {
  return (
    <Dialog open={open} onClose={on.onClose} title={title} closeLabel={cancel}>
      <div className="flex flex-col gap-4 p-4">
        <div className="flex flex-col gap-2">{children}</div>
        <div className="flex flex-wrap justify-end gap-2">
          <Button data-wants-focus onClick={on.onClose}>
            {cancel}
          </Button>
          <Button look={danger ? "danger" : "primary"} busy={busy} onClick={on.onConfirm}>
            {confirm}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
