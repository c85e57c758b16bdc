import { Fragment, type ReactNode } from "react";
import type { Letter } from "../letter.ts";
import { sheet, style } from "./letter-style.ts";
import { Works } from "./works.tsx";

/** The one sheet all mails are written on. No table, no script, nothing fetched but the things' own pictures. */
export function LetterPage({ letter }: { letter: Letter }): ReactNode {
  return (
    <html lang={letter.locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{letter.subject}</title>
        <style dangerouslySetInnerHTML={{ __html: sheet }} />
      </head>
      <body style={style.body}>
        <div style={style.preview}>{letter.preview}</div>
        <div className="in" style={style.in}>
          <p className="inkrule" style={style.name}>
            {letter.shop.name}
          </p>
          <h1 style={style.heading}>
            <Lines of={letter.heading} />
          </h1>
          <p className="two" style={style.lead}>
            {letter.lead}
          </p>
          <Works works={letter.works} />
          <Sums letter={letter} />
          {letter.facts.length > 0 && <Facts facts={letter.facts} />}
          <p className="go" style={style.go}>
            <a href={letter.action.url} style={style.action}>
              {letter.action.label}
            </a>
          </p>
          {letter.after.map((text) => (
            <p key={text} className="three" style={style.after}>
              {text}
            </p>
          ))}
          {letter.wayOut && (
            <p className="three" style={style.after}>
              <a href={letter.wayOut.url} style={style.wayOut}>
                {letter.wayOut.label}
              </a>
            </p>
          )}
          <p className="foot rule" style={style.footer}>
            <Lines of={letter.footer} />
          </p>
        </div>
      </body>
    </html>
  );
}

function Sums({ letter }: { letter: Letter }): ReactNode {
  return (
    <>
      {letter.sums.map((sum) => (
        <p key={`${sum.label} ${sum.amount}`} className="rule" style={style.sum}>
          <span style={style.right}>{sum.amount}</span>
          {sum.label}
        </p>
      ))}
      {letter.total && (
        <p className="inkrule" style={style.total}>
          <span style={style.right}>{letter.total.amount}</span>
          {letter.total.label}
        </p>
      )}
    </>
  );
}

function Facts({ facts }: { facts: Letter["facts"] }): ReactNode {
  return (
    <div style={style.facts}>
      {facts.map((fact, index) => (
        <p
          key={fact.label}
          className={index === 0 ? "inkrule" : "rule"}
          style={index === 0 ? style.firstFact : style.fact}
        >
          <span className="three" style={style.factLabel}>
            {fact.label}
          </span>
          <span style={style.factValue}>{fact.value}</span>
        </p>
      ))}
    </div>
  );
}

function Lines({ of: lines }: { of: string[] }): ReactNode {
  return lines.map((line, index) => (
    <Fragment key={line}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));
}
