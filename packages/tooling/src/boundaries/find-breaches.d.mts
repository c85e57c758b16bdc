export interface Breach {
  file: string;
  line: number;
  rule: string;
  message: string;
}
export function findBreaches(root: string): Breach[];
