/** The shop's note of what is wrong with an order, written as a sentence. */
export function sayProblem(problem: string): string {
  const words = problem.replaceAll(/[_-]/g, " ").trim();
  const sentence = words.charAt(0).toLocaleUpperCase() + words.slice(1);
  return /[.?]$/.test(sentence) ? sentence : `${sentence}.`;
}
