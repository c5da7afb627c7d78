#!/bin/sh
# Puts one figure into a web page, a LaTeX paper and a Word document, each in the way that suits it.
# usage: Examples/embed.sh FOLDER     (from the top of the repository; ENTENTE names the binary)
# SEEDS=1 draws faster and less well. The paper is typeset where pdflatex is installed, and the document written where pandoc is.
set -eu
entente=${ENTENTE:-.build/release/entente}
folder=${1:?usage: Examples/embed.sh FOLDER}
graph=Graphs/afghanistan-pakistan.yaml
title='India, the Taliban and the TTP'
mkdir -p "$folder"

draw() { "$entente" diagram "$graph" --quiet --only 'India,TTP,Afghan Taliban,Pakistan,Qatar' --title "$title" ${SEEDS:+--seeds "$SEEDS"} "$@"; }

# Web page: the figure twice inline, whose ids must not clash, once as an image, and a table for those who don't see it.
draw -o "$folder/figure.svg" --evidence "$folder/evidence.md"
draw -o "$folder/first.svg" --id-prefix first-
draw -o "$folder/second.svg" --id-prefix second- --path India TTP
{
  echo '<!DOCTYPE html>'
  echo "<html lang=\"en\"><head><meta charset=\"utf-8\"><title>$title</title>"
  echo '<meta name="viewport" content="width=device-width, initial-scale=1">'
  echo '<style>body { max-width: 50rem; margin: auto } svg, img { max-width: 100%; height: auto }'
  echo 'td { padding: .2rem .5rem }</style></head><body>'
  echo "<h1>$title</h1><figure>"
  cat "$folder/first.svg"
  echo '<figcaption>Everything that one article tells of five actors.</figcaption></figure><figure>'
  cat "$folder/second.svg"
  echo '<figcaption>The same, with a shortest path from India to the TTP.</figcaption></figure>'
  echo '<figure><img src="figure.svg" alt="The first figure again, as an image; the table says the same."></figure>'
  echo '<table><caption>The ties in words</caption>'
  "$entente" ties "$graph" --only 'India,TTP,Afghan Taliban,Pakistan,Qatar' --format csv |
    tail -n +2 | sed 's/&/\&amp;/g; s/</\&lt;/g; s/"//g' |
    awk -F, '{ print "<tr><td>" $2 "</td><td>" $3 "</td><td>" $4 "</td></tr>" }'
  echo '</table></body></html>'
} > "$folder/report.html"

# Paper: TikZ, which sets the figure in the paper's own fonts, and PDF, which needs no package but graphicx.
draw -o "$folder/figure.tex"
draw -o "$folder/figure.pdf"
cat > "$folder/report.tex" <<END
\\documentclass[a4paper]{article}
\\usepackage[T1]{fontenc}
\\IfFileExists{lmodern.sty}{\\usepackage{lmodern}}{}
\\usepackage{tikz,graphicx,textcomp}
\\usepackage[margin=20mm]{geometry}
\\begin{document}
\\section*{$title}
\\begin{figure}[ht]\\centering\\input{figure.tex}\\caption{Drawn by TikZ.}\\end{figure}
\\begin{figure}[ht]\\centering\\includegraphics[width=\\textwidth]{figure.pdf}\\caption{The same as PDF.}\\end{figure}
\\end{document}
END
if command -v pdflatex > /dev/null; then
  (cd "$folder" && pdflatex -interaction=nonstopmode -halt-on-error report.tex > report.out 2>&1)
fi

# Word document: a PNG, since an SVG alone stays blank there.
draw -o "$folder/figure.png" --dpi 200
{
  echo "# $title"
  echo
  echo "![Five actors and their ties; the numbers refer to the list below](figure.png){width=16cm}"
  echo
  cat "$folder/evidence.md"
} > "$folder/report.md"
if command -v pandoc > /dev/null; then
  (cd "$folder" && pandoc report.md -o report.docx)
fi
