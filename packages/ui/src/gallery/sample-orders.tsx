import { type Standing, StatusWord } from "../admin/status-word/status-word.tsx";
import type { TableColumn } from "../admin/table/table.tsx";

export type Order = {
  number: string;
  placed: string;
  customer: string;
  total: string;
  payment: [Standing, string];
  fulfillment: [Standing, string];
};

/** Orders as the admin lists them, in all their standings. */
export const orders: readonly Order[] = [
  {
    number: "FF-4213",
    placed: "10:30",
    customer: "Amara Nwosu-Clarke",
    total: "52.00",
    payment: ["settled", "Paid"],
    fulfillment: ["todo", "To ship"],
  },
  {
    number: "FF-4211",
    placed: "08:12",
    customer: "Nguyễn Thị Hạnh",
    total: "71.50",
    payment: ["settled", "Paid"],
    fulfillment: ["todo", "To ship"],
  },
  {
    number: "FF-4210",
    placed: "07:55",
    customer: "Rosalind Achterberg",
    total: "14.00",
    payment: ["failed", "Failed"],
    fulfillment: ["held", "On hold"],
  },
  {
    number: "FF-4207",
    placed: "Thu 19:02",
    customer: "Kofi Asante-Boateng",
    total: "35.00",
    payment: ["pending", "Pledged"],
    fulfillment: ["pending", "Nothing yet"],
  },
  {
    number: "FF-4206",
    placed: "Thu 17:47",
    customer: "Halden Cycles Ltd",
    total: "1,968.00",
    payment: ["part", "Part paid"],
    fulfillment: ["part", "In proof"],
  },
  {
    number: "FF-4199",
    placed: "Wed 14:03",
    customer: "Léonie Quaghebeur",
    total: "172.80",
    payment: ["returned", "Part refunded"],
    fulfillment: ["settled", "Granted"],
  },
  {
    number: "FF-4190",
    placed: "Mon 13:27",
    customer: "Dafydd Prosser",
    total: "21.50",
    payment: ["settled", "Paid"],
    fulfillment: ["doubt", "Parcel lost?"],
  },
  {
    number: "FF-4187",
    placed: "Thu 12 Nov",
    customer: "Zsófia Bérczi",
    total: "193.50",
    payment: ["settled", "Paid"],
    fulfillment: ["late", "Part, late"],
  },
];

export const columns: readonly TableColumn<Order>[] = [
  {
    key: "number",
    head: "Number",
    mono: true,
    width: "96px",
    cell: (order) => <a href={`#${order.number}`}>{order.number}</a>,
  },
  { key: "placed", head: "Placed", soft: true, sortable: true, width: "112px", cell: (order) => order.placed },
  { key: "customer", head: "Customer", grows: true, phone: "title", cell: (order) => order.customer },
  {
    key: "total",
    head: "Total £",
    numeric: true,
    sortable: true,
    width: "104px",
    phone: "value",
    cell: (order) => order.total,
  },
  {
    key: "payment",
    head: "Payment",
    width: "148px",
    cell: (order) => <StatusWord standing={order.payment[0]}>{order.payment[1]}</StatusWord>,
  },
  {
    key: "fulfillment",
    head: "Fulfilment",
    width: "148px",
    phone: "state",
    cell: (order) => <StatusWord standing={order.fulfillment[0]}>{order.fulfillment[1]}</StatusWord>,
  },
];
