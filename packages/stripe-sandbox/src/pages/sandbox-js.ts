/** A convenience only, the page works without it: a chosen test number goes into the field, a prefilled field is replaced by typing. */
export const SANDBOX_JS = `
"use strict";
const number = document.getElementById("cardNumber");
const radios = document.querySelectorAll('input[name="testNumber"]');
for (const radio of radios) {
  radio.addEventListener("change", () => {
    number.value = radio.dataset.number;
    document.getElementById("cardCvc").value = radio.dataset.number.length === 15 ? "1234" : "123";
  });
}
if (number) {
  number.addEventListener("input", () => {
    for (const radio of radios) radio.checked = radio.value === number.value.replace(/[^0-9]/g, "");
  });
}
for (const field of document.querySelectorAll(".pay-form input.prefilled")) {
  let fresh = false;
  field.addEventListener("focus", () => {
    fresh = field.value === field.defaultValue;
    if (fresh) field.select();
  });
  field.addEventListener("mouseup", (event) => {
    if (fresh) event.preventDefault();
    fresh = false;
  });
}
for (const form of document.querySelectorAll("form")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent === "yes") event.preventDefault();
    form.dataset.sent = "yes";
  });
}
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form")) delete form.dataset.sent;
});
`;
