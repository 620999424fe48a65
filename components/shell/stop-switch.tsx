"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { StopForm } from "./stop-form";
import { useTRPC } from "./trpc";

/** The stop switch of leads and admins: one dialog to stop a scope with a reason, and to lift a stop with a reason. */
export function StopSwitch() {
  const t = useTranslations("shell.stop");
  const [open, setOpen] = useState(false);
  const trpc = useTRPC();
  const { data } = useQuery(trpc.stop.read.queryOptions());
  if (!data?.mayUse) return null;
  const on = data.stops.length > 0;
  return (
    <>
      <Button small look={on ? "danger" : "quiet"} onClick={() => setOpen(true)}>
        {on ? t("manage") : t("open")}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("title")} closeLabel={t("close")}>
        <StopForm stops={data.stops} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
