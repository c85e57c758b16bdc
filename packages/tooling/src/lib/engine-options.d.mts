/** What the server's Node is started with. */
export declare const engineOptions: readonly string[];
