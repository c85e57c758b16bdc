/** The columns needed, with their names in the data set's second edition. */
export const retailColumns = [["StockCode"], ["Description"], ["Quantity"], ["UnitPrice", "Price"]] as const;
