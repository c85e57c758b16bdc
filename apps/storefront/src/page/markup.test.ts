import { expect, it } from "vitest";
import { asJson, escaped, textOf } from "./markup.ts";
import { withoutStyleAttributes } from "./style-attributes.ts";

it("writes data that cannot end the script it stands in, and is the same when read", () => {
  const data = { title: "</script><script>alert(1)</script><!--" };
  expect(asJson(data)).not.toContain("<");
  expect(JSON.parse(asJson(data))).toEqual(data);
});

it("writes text that cannot leave its attribute", () => {
  expect(escaped(`"><img src=x onerror='1'>&`)).toBe("&quot;&gt;&lt;img src=x onerror=&#x27;1&#x27;&gt;&amp;");
});

it("reads what there is to read, and ends between words", () => {
  expect(textOf("<p>Two inks &amp; one</p><p>screen &lt;b&gt;</p>", 100)).toBe("Two inks & one screen <b>");
  expect(textOf("<p>We pour candles into bottles, slowly</p>", 30)).toBe("We pour candles into…");
});

it("says in a style sheet what attributes said, each look once", () => {
  const { html, css } = withoutStyleAttributes(
    '<img style="--ratio:1.5" alt="a"/><i style="color:red"></i><img alt="b" style="--ratio:1.5"/><p>style="x"</p>',
  );
  expect(html).toBe('<img data-look="1" alt="a"/><i data-look="2"></i><img alt="b" data-look="1"/><p>style="x"</p>');
  expect(css).toBe('[data-look="1"]{--ratio:1.5}[data-look="2"]{color:red}');
});

it("lets no style end its own rule", () => {
  const { html, css } = withoutStyleAttributes(
    '<p style="color:red}body{display:none"></p><p style="x:&lt;/style&gt;"></p>',
  );
  expect(html).toBe("<p></p><p></p>");
  expect(css).toBe("");
});
