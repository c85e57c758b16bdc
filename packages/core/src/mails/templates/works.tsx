import type { ReactNode } from "react";
import type { Work } from "../letter.ts";
import type { MailPicture } from "../mail-data.ts";
import { style } from "./letter-style.ts";

const WIDEST = 72;
const HIGHEST = 96;
const COLUMN = 88;

/** The things of the order, each as its Label: title, medium, what else, and the price at the right. */
export function Works({ works }: { works: Work[] }): ReactNode {
  const column = works.some((work) => work.picture) ? COLUMN : 0;
  return works.map((work, index) => (
    <div key={index} className="rule" style={index === 0 ? style.firstWork : style.work}>
      {work.picture && <Picture picture={work.picture} />}
      <p style={{ margin: `0 0 0 ${column}px`, ...style.label }}>
        <span style={style.amount}>{work.amount}</span>
        <b style={style.title}>{work.title}</b>
        {work.detail && <br />}
        {work.detail && (
          <span className="two" style={style.detail}>
            {work.detail}
          </span>
        )}
        {work.note && <br />}
        {work.note && (
          <span className="three" style={style.note}>
            {work.note}
          </span>
        )}
      </p>
    </div>
  ));
}

/** A picture keeps its own proportions and takes one column whatever they are. */
function Picture({ picture }: { picture: MailPicture }): ReactNode {
  const scale = Math.min(WIDEST / picture.width, HIGHEST / picture.height);
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const place = {
    float: "left",
    width: `${width}px`,
    height: `${height}px`,
    border: 0,
    margin: `2px ${COLUMN - width}px 0 0`,
  } as const;
  return <img src={picture.url} width={width} height={height} alt="" loading="lazy" style={place} />;
}
