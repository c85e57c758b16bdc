/**
 * What the server's Node is started with. Requests in flight fit into a young generation of this size, so few grow old
 * before they are done; and the old one is swept at 1.4 times what lives in it instead of at four times. Without the two
 * a busy server held three hundred megabytes, of which forty were alive (docs/performance.md).
 */
export const engineOptions = ["--max-semi-space-size=32", "--heap-growing-percent=40"];
