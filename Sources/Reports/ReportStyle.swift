/// The look of a page: one style sheet inside it, and the policy that lets in nothing else.
enum ReportStyle {
  /// What the page may load: its own style sheet, known by its hash, and nothing from anywhere.
  ///
  /// See <https://www.w3.org/TR/CSP3/>.
  static let policy =
    "default-src 'none'; style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'"

  /// The SHA-256 of ``sheet`` in base 64; a test computes it anew.
  static let hash = "zUGXlsHolaCRr8Q7r7uAXbE0MWA4FiXdFQfPY0q2l1U="

  /// Colours have a contrast of 7 to 1 on their ground in light and dark, lines and bars of 3 to 1.
  static let sheet = """
    :root {
      color-scheme: light dark;
      --ground: #ffffff; --text: #1a1a1a; --soft: #4d4d4d; --line: #8a8a8a; --card: #f5f6f8;
      --link: #00457a; --mark: #ffe9a8; --bar: #0072b2; --against: #b34700;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #15181c; --text: #f0f0f0; --soft: #c4c8cc; --line: #868d94; --card: #20252b;
        --link: #9fd0ff; --mark: #5a4700; --bar: #56b4e9; --against: #ff9d5c;
      }
    }
    * { box-sizing: border-box; }
    html { font: 100%/1.5 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; }
    body { margin: 0 auto; max-width: 62rem; padding: 1rem; background: var(--ground);
      color: var(--text); overflow-wrap: break-word; }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 0.5rem 0; }
    h2 { font-size: 1.25rem; margin: 2.2rem 0 0.6rem; border-bottom: 2px solid var(--line); }
    h3 { font-size: 1.05rem; margin: 1.4rem 0 0.4rem; }
    a { color: var(--link); }
    a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { position: static; }
    nav ul { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; list-style: none; padding: 0; }
    nav a, sup a { display: inline-block; padding: 0.15rem 0.1rem; }
    .whole { white-space: nowrap; }
    sup { margin-left: 0.3em; font-size: 0.75em; line-height: 1; vertical-align: super; }
    .soft, small { color: var(--soft); }
    .scroll { overflow-x: auto; margin: 0.8rem 0; }
    table { border-collapse: collapse; min-width: 50%; }
    caption { text-align: left; color: var(--soft); padding-bottom: 0.3rem; }
    th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.9rem 0.25rem 0;
      border-bottom: 1px solid var(--line); }
    th[scope="row"] { font-weight: normal; max-width: 22rem; }
    td { font-variant-numeric: tabular-nums; }
    mark { background: var(--mark); color: inherit; padding: 0 0.1em; border-radius: 2px; }
    .pair { background: var(--card); border-left: 5px solid var(--line); border-radius: 4px;
      padding: 0.6rem 0.9rem; margin: 0.9rem 0; }
    .pair.conflict { border-left: 5px dashed var(--against); }
    .pair.agree { border-left: 5px double var(--bar); }
    .pair h4 { margin: 0; font-size: 1rem; }
    .pair .reasons { margin: 0.1rem 0 0.6rem; color: var(--soft); }
    .sides { display: grid; grid-template-columns: 1fr; gap: 0.8rem; }
    @media (min-width: 44rem) { .sides { grid-template-columns: 1fr 1fr; gap: 1.4rem; } }
    .sides p { margin: 0.2rem 0; }
    figure { margin: 0.8rem 0; }
    figcaption { color: var(--soft); }
    .chart svg { min-width: 38rem; width: 100%; height: auto; display: block; }
    .chart text { fill: var(--text); font-size: 13px; }
    .chart .bar { fill: var(--bar); }
    .chart .gap { fill: none; stroke: var(--line); stroke-dasharray: 3 3; }
    .chart .axis { stroke: var(--line); }
    .chart .turn { fill: var(--against); }
    .paper { background: #ffffff; border: 1px solid var(--line); border-radius: 4px; padding: 0.5rem; }
    .paper svg { min-width: 34rem; width: 100%; height: auto; max-height: 90vh; display: block; }
    .citations li { margin: 0.5rem 0; }
    .citations li:target { background: var(--mark); }
    .citations small { display: block; }
    code { font-size: 0.9em; }
    footer { margin-top: 2.5rem; border-top: 2px solid var(--line); color: var(--soft); }
    @media print {
      :root { --ground: #ffffff; --text: #000000; --soft: #333333; --line: #777777;
        --card: #ffffff; --link: #000000; --mark: #e6e6e6; --bar: #444444; --against: #000000; }
      html { font-size: 10pt; }
      body { max-width: none; padding: 0; }
      nav, .skip { display: none; }
      .pair, figure, tr, .citations li { break-inside: avoid; }
      h2, h3 { break-after: avoid; }
      .scroll { overflow: visible; }
      .sides { grid-template-columns: 1fr 1fr; }
      .chart svg, .paper svg { min-width: 0; }
      .citations a[href^="http"]::after { content: " <" attr(href) ">"; font-size: 0.85em; }
    }

    """
}
