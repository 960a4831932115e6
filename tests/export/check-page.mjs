// SPDX-License-Identifier: GPL-3.0-or-later
//
// check-page.mjs JUDGES PAGE...: opens each page in a browser, wide and narrow, light and dark, and
// lets axe look at it. Fails when axe finds anything, when the page is wider than the window, or
// when it asks for anything from anywhere.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [judges, ...pages] = process.argv.slice(2);
const require = createRequire(judges + "/package.json");
const { chromium } = require("playwright-core");
const axe = require.resolve("axe-core/axe.min.js");
const looks = [
  { width: 1200, colorScheme: "light" },
  { width: 1200, colorScheme: "dark" },
  { width: 320, colorScheme: "light" },
  { width: 320, colorScheme: "dark" },
];

let failures = 0;
function complain(page, look, what) {
  console.error(`${page} (${look.width} px, ${look.colorScheme}): ${what}`);
  failures++;
}

async function judge(browser, file, look) {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 800 },
    colorScheme: look.colorScheme,
    bypassCSP: true,
  });
  const page = await context.newPage();
  const url = pathToFileURL(file).href;
  page.on("request", (request) => {
    if (request.url() !== url) complain(file, look, `asks for ${request.url()}`);
  });
  page.on("console", (message) => complain(file, look, message.text()));
  await page.goto(url);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > look.width) complain(file, look, `is ${wide} px wide`);
  await page.addScriptTag({ path: axe });
  const found = await page.evaluate(() =>
    window.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      resultTypes: ["violations"],
    }),
  );
  for (const violation of found.violations)
    for (const node of violation.nodes)
      complain(file, look, `${violation.id}: ${violation.help}: ${node.html}`);
  await judgeBanner(page, file, look);
  await context.close();
}

// It warns in the same red as on paper and in the other copies, or in a lighter one in the dark.
async function judgeBanner(page, file, look) {
  const found = await page.evaluate(() => {
    const banner = document.querySelector(".banner");
    return banner ? [getComputedStyle(banner).color, getComputedStyle(banner).borderTopColor] : [];
  });
  const red = look.colorScheme === "dark" ? "rgb(255, 147, 140)" : "rgb(165, 29, 45)";
  for (const colour of found) if (colour !== red) complain(file, look, `warns in ${colour}`);
}

const browser = await chromium.launch({
  executablePath: process.env.US_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
for (const page of pages) for (const look of looks) await judge(browser, page, look);
await browser.close();
process.exit(failures > 0 ? 1 : 0);
