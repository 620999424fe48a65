"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { PlantedReceipt } from "@/core/oversight/planted-view";
import { PlantedTold } from "./planted-told";

/** Told at once after the decision; nothing is asked, and nothing is to be taken back. */
export function PlantedDialog({ planted, onClose }: { planted: PlantedReceipt; onClose: () => void }) {
  const t = useTranslations("planted.told");
  return (
    <Dialog open onClose={onClose} title={t("title")} closeLabel={t("close")}>
      <div className="flex flex-col gap-4 p-4">
        <PlantedTold planted={planted} />
        <div>
          <Button look="primary" data-wants-focus onClick={onClose}>
            {t("goOn")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
