#!/usr/bin/env python3
"""Opens a page of `rapporteur report` in headless Chromium and says what is wrong with it.

Usage: Tools/report_check.py PAGE.html [--pictures FOLDER]

On a phone (360 pixels) and a desktop (1280), in light and dark: nothing but the page is loaded, its policy
is not offended, nothing is wider than the window, every link into the page leads somewhere, ids are
unique, headings skip no level, tables have captions and heads, pictures have names, landmarks are there,
and every text has a contrast of 4.5 to 1 on its ground. `--pictures` leaves a screenshot of each, and a PDF as
it would be printed.
"""

import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile

SCRIPT = """
function luminance(colour) {
  const part = colour.match(/[\\d.]+/g).slice(0, 3).map(Number).map(value => {
    value /= 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * part[0] + 0.7152 * part[1] + 0.0722 * part[2];
}
function check(frame) {
  const page = frame.contentDocument, view = frame.contentWindow, problems = [];
  const all = selector => [...page.querySelectorAll(selector)];
  const say = (condition, words) => { if (!condition) problems.push(words); };
  const ground = element => {
    for (; element; element = element.parentElement) {
      const colour = view.getComputedStyle(element).backgroundColor;
      if (!/, 0\\)$|transparent/.test(colour)) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  say(page.documentElement.scrollWidth <= view.innerWidth, 'wider than the window: ' + page.documentElement.scrollWidth);
  say(view.performance.getEntriesByType('resource').length == 0, 'something was loaded');
  say(page.documentElement.lang, 'no language');
  say(page.title, 'no title');
  for (const name of ['header', 'nav', 'main', 'footer'])
    say(all(name).length == 1, 'landmarks of ' + name + ': ' + all(name).length);
  const ids = new Set();
  for (const element of all('[id]')) {
    say(!ids.has(element.id), 'an id twice: ' + element.id);
    ids.add(element.id);
  }
  for (const link of all('a[href^="#"]'))
    say(ids.has(link.getAttribute('href').slice(1)), 'a link to nowhere: ' + link.getAttribute('href'));
  let level = 0;
  for (const heading of all('h1, h2, h3, h4, h5')) {
    const own = Number(heading.tagName[1]);
    say(own <= level + 1, 'a heading skips a level: ' + heading.textContent);
    level = own;
  }
  say(all('h1').length == 1, 'headings of the first level: ' + all('h1').length);
  for (const table of all('table')) {
    say(table.caption, 'a table without a caption');
    say(table.querySelector('th[scope=col]'), 'a table without heads');
  }
  for (const region of all('[role=region], [role=img], nav'))
    say(region.getAttribute('aria-label'), 'a region or picture without a name');
  const low = new Set();
  const walker = page.createTreeWalker(page.body, view.NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    // Graphviz colours its own paper.
    if (!walker.currentNode.data.trim() || element.closest('.paper, title, .skip')) continue;
    const style = view.getComputedStyle(element);
    const colours = [element.closest('svg') ? style.fill : style.color, ground(element)].map(luminance).sort((a, b) => a - b);
    const contrast = (colours[1] + 0.05) / (colours[0] + 0.05);
    if (contrast < 4.5) low.add(contrast.toFixed(1) + ' of ' + element.tagName + ' ' + element.className);
  }
  for (const words of low) problems.push('a contrast of only ' + words);
  for (const element of all('a[href], [tabindex]')) {
    element.focus();
    say(page.activeElement == element, 'cannot be reached by keyboard: ' + element.outerHTML.slice(0, 60));
    break;
  }
  return problems;
}
"""

WRAPPER = """<!DOCTYPE html><meta charset="utf-8"><body>
<iframe id="page" width="{width}" height="900" style="border: 0"></iframe><pre id="found">[]</pre>
<script>{script}
const found = document.getElementById('found'), page = document.getElementById('page');
page.onload = () => {{
  try {{ found.textContent = JSON.stringify(check(page)); }}
  catch (error) {{ found.textContent = JSON.stringify(['it cannot be checked: ' + error]); }}
}};
page.src = {address};
</script>
"""


def chromium(folder, *words):
    return subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
         f"--user-data-dir={folder}/profile", "--enable-logging=stderr", *words],
        capture_output=True, text=True, timeout=120, check=False)


def problems(page, folder, width, scheme):
    wrapper = pathlib.Path(folder, "wrapper.html")
    wrapper.write_text(WRAPPER.format(width=width, script=SCRIPT, address=json.dumps(page.as_uri())))
    run = chromium(
        folder, "--disable-web-security", "--virtual-time-budget=5000", f"--blink-settings=preferredColorScheme={scheme}",
        f"--window-size={width + 100},1000", "--dump-dom", wrapper.as_uri())
    found = re.search(r'<pre id="found">(.*?)</pre>', run.stdout, re.DOTALL)
    if not found:
        return ["Chromium says nothing: " + run.stderr[-300:]]
    offences = re.findall(r'CONSOLE.*?"(.*?)", source', run.stderr)
    return json.loads(html.unescape(found.group(1))) + offences


def main():
    page = pathlib.Path(sys.argv[1]).resolve()
    pictures = pathlib.Path(sys.argv[3]) if sys.argv[2:3] == ["--pictures"] else None
    is_good = True
    with tempfile.TemporaryDirectory() as folder:
        for device, width in (("phone", 360), ("desktop", 1280)):
            for name, scheme in (("light", 1), ("dark", 0)):
                for problem in problems(page, folder, width, scheme):
                    is_good = False
                    print(f"{device}, {name}: {problem}")
                if pictures:
                    # Headless Chromium has no window under 500 pixels: a frame stands for a phone.
                    shown = page
                    if width < 500:
                        shown = pathlib.Path(folder, "phone.html")
                        shown.write_text(
                            f'<body style="margin:0"><iframe src="{page.as_uri()}" width={width} height=2400 '
                            'style="border:0"></iframe>')
                    chromium(
                        folder, f"--blink-settings=preferredColorScheme={scheme}",
                        f"--window-size={max(width, 500)},2400",
                        f"--screenshot={pictures / f'{device}-{name}.png'}", shown.as_uri())
        if pictures:
            chromium(
                folder, "--no-pdf-header-footer", f"--print-to-pdf={pictures / 'print.pdf'}", page.as_uri())
    sys.exit(0 if is_good else 1)


if __name__ == "__main__":
    main()
