export type IconPath = string;

/** The drawings both apps share. */
export const icons = {
  search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3l3.2 3.2",
  close: "M4 4l8 8M12 4l-8 8",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  menu: "M2.5 4.5h11M2.5 8h11M2.5 11.5h11",
  up: "M3.5 10 8 5.5l4.5 4.5",
  down: "M3.5 6 8 10.5 12.5 6",
  back: "M13 8H3M6.5 4.5 3 8l3.5 3.5",
  onward: "M3 8h10M9.5 4.5 13 8l-3.5 3.5",
  plus: "M8 3.5v9M3.5 8h9",
  minus: "M3.5 8h9",
  check: "M3 8.5 6.5 12 13 4.5",
  copy: "M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1",
} satisfies Record<string, IconPath>;
