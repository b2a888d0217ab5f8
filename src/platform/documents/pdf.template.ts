/**
 * The one template. People's text reaches it only through `sys.inputs.data` and is shown as
 * strings, so Typst code in it stays text. The title is the H1 of the file and the document's own
 * headings follow one level down, as on a web page: a title that is no heading cannot be found by
 * the heading keys of a screen reader. Header and footer become artifacts by themselves.
 *
 * Serif, because Libertinus is the one text face inside the compiler: the same file on every
 * machine. Other faces serve only scripts that it lacks.
 */
export const PDF_TEMPLATE = String.raw`
#let d = json(bytes(sys.inputs.data))
#let regions = (fi: "FI", sv: "FI", en: "GB")
#let ink = rgb("#1d211f")
#let quiet = rgb("#5a564d")
#let line-colour = rgb("#d9d4c8")
#let deep = rgb("#17493b")

#let lines(words) = words.split("\n").map(piece => text(piece)).join(linebreak())
#let runs(all) = all.map(run => if run.bold { strong(lines(run.text)) } else { lines(run.text) }).join()

#let mark = box(width: 18pt, height: 18pt, {
  place(center + horizon, circle(radius: 4.2pt, stroke: 1.3pt + deep))
  for (x, y, open) in ((0, -7, false), (6.2, -3.5, false), (6.2, 3.5, true), (0, 7, false), (-6.2, 3.5, false), (-6.2, -3.5, false)) {
    place(center + horizon, dx: x * 1pt, dy: y * 1pt,
      if open { circle(radius: 1.3pt, stroke: 0.9pt + rgb("#b23a26")) } else { circle(radius: 1.7pt, fill: deep) })
  }
})

#let facts(all) = terms(..all.map(fact => terms.item(lines(fact.label), lines(fact.value))))

#let show-table(block) = {
  let body = table(
    columns: block.columns,
    align: (x, y) => if x in block.numeric { right } else { left },
    table.header(..block.head.map(cell => strong(lines(cell)))),
    ..block.rows.flatten().map(lines),
  )
  if block.caption == "" { body } else {
    figure(body, caption: lines(block.caption), kind: table, supplement: none, numbering: none)
  }
}

#let show-block(block) = {
  if block.kind == "heading" { heading(level: block.level + 1, lines(block.text)) }
  else if block.kind == "paragraph" { par(runs(block.runs)) }
  else if block.kind == "list" and block.ordered { enum(..block.items.map(runs)) }
  else if block.kind == "list" { list(..block.items.map(runs)) }
  else if block.kind == "table" { show-table(block) }
  else if block.kind == "facts" { facts(block.facts) }
  else if block.kind == "stub" {
    std.block(width: 100%, fill: rgb("#f5f3ed"), stroke: (left: 2.5pt + rgb("#837d71")), inset: (x: 9pt, y: 7pt), par(lines(block.text)))
  }
  else if block.kind == "pagebreak" { pagebreak(weak: true) }
}

#set document(title: d.title, author: if d.author == "" { () } else { d.author }, date: auto)
#set text(font: ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono"), size: 11.5pt, fill: ink, lang: d.lang, region: regions.at(d.lang))
#set par(leading: 0.68em, spacing: 1.05em, justify: false)
#set page(
  paper: "a4",
  margin: (top: 27mm, bottom: 26mm, x: 25mm),
  header: context {
    set text(size: 9pt, fill: quiet)
    if here().page() == 1 { mark } else { box(width: 100%, height: 1.4em, clip: true, text(d.title)) }
  },
  footer: context {
    set text(size: 9pt, fill: quiet)
    grid(columns: (1fr, auto), column-gutter: 12pt, text(d.footer), counter(page).display("1 (1)", both: true))
  },
)
#set list(indent: 4pt, body-indent: 7pt, spacing: 0.75em)
#set enum(indent: 4pt, body-indent: 7pt, spacing: 0.75em)
#set terms(hanging-indent: 14pt, spacing: 0.7em)
#set table(stroke: (x, y) => (bottom: (if y == 0 { 0.9pt + ink } else { 0.5pt + line-colour })), inset: (x: 5pt, y: 5pt))
#set figure.caption(position: top)
#show table: set text(size: 10.5pt, hyphenate: true)
#show table: set par(leading: 0.55em)
#show figure: set align(left)
#show figure: set block(breakable: true)
#show figure.caption: set text(size: 10.5pt, fill: quiet)
#show heading: set text(hyphenate: false, weight: "semibold")
#show heading: set block(above: 1.6em, below: 0.75em, sticky: true)
#show heading.where(level: 1): set text(size: 21pt, fill: deep)
#show heading.where(level: 1): set block(above: 0pt, below: 0.7em)
#show heading.where(level: 2): set text(size: 14.5pt)
#show heading.where(level: 3): set text(size: 12.5pt)
#show heading.where(level: 4): set text(size: 11.5pt)

#heading(level: 1, text(d.title))
#if d.subtitle != "" { par(text(size: 13pt, fill: quiet, d.subtitle)) }
#if d.meta.len() > 0 { v(0.3em); facts(d.meta); v(0.4em) }
#for section in d.sections {
  set text(lang: section.lang, region: regions.at(section.lang))
  for block in section.blocks { show-block(block) }
}
`;
