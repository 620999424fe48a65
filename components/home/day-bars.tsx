"use client";

import { useFormatter } from "next-intl";
import type { HomeDay } from "@/core/review/home-view";

type Props = {
  days: readonly HomeDay[];
  dayName: (day: string) => string;
  label: string;
  heldLabel: string;
  /** For a phone: as tall, half as wide, so that its words are as large as those around it. */
  narrow?: boolean;
};

const TOP = 22;
const BASE = 150;
/** Room for the words beside the last column, in the longer of our languages. */
const MARGIN = 92;

/** A column a day: all replies judged, and in ink those that a person had to look at. Labels stand at what they name. */
export function DayBars({ days, dayName, label, heldLabel, narrow = false }: Props) {
  const format = useFormatter();
  const [column, bar] = narrow ? [44, 18] : [100, 44];
  const width = column * days.length;
  const most = Math.max(1, ...days.map((day) => day.judged));
  const height = (count: number) => (count / most) * (BASE - TOP);
  const fullest = days.findLastIndex((day) => day.held === Math.max(...days.map((each) => each.held)));
  return (
    <svg
      viewBox={`0 0 ${width + MARGIN} 176`}
      role="img"
      aria-label={label}
      className={narrow ? "w-full max-w-[26rem] md:hidden" : "w-full max-w-[48rem] max-md:hidden"}
    >
      <line x1="0" x2={width} y1={BASE} y2={BASE} className="stroke-line-strong" />
      {days.map((day, position) => {
        const middle = column * (position + 0.5);
        return (
          <g key={day.day}>
            <rect
              x={middle - bar / 2}
              y={BASE - height(day.judged)}
              width={bar}
              height={height(day.judged)}
              className="fill-line-strong"
            />
            <rect
              x={middle - bar / 2}
              y={BASE - height(day.held)}
              width={bar}
              height={height(day.held)}
              className="fill-accent"
            />
            <text
              x={middle}
              y={BASE - height(day.judged) - 6}
              textAnchor="middle"
              className="fill-ink text-small tabular-nums"
            >
              {format.number(day.judged)}
            </text>
            {day.held > 0 ? (
              <text
                x={middle + bar / 2 + 5}
                y={BASE - height(day.held) + 4}
                className="fill-accent text-small font-medium tabular-nums"
              >
                {position === fullest ? `${format.number(day.held)} ${heldLabel}` : format.number(day.held)}
              </text>
            ) : null}
            <text x={middle} y={BASE + 18} textAnchor="middle" className="fill-ink-3 text-small">
              {dayName(day.day)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
