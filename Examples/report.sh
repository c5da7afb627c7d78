#!/bin/sh
# Writes a short report on the article's graph – picture, ranking, explanation, evidence – into a folder.
# usage: Examples/report.sh [FOLDER]     (from the top of the repository; ENTENTE names the binary)
set -eu
entente=${ENTENTE:-.build/release/entente}
folder=${1:-Examples}
graph=Graphs/afghanistan-pakistan.yaml
name=afghanistan-pakistan

"$entente" diagram "$graph" --quiet --layout-timeout 300 -o "$folder/$name.svg" --evidence "$folder/$name-evidence.md"
{
  echo '# The Taliban, Pakistan and the TTP, as one article tells it'
  echo
  echo 'Everything here is what one partisan article and those whom it quotes say; the graph asserts none of it.'
  echo
  echo "![Map of actors and ties; the numbers refer to the evidence list]($name.svg)"
  echo
  echo "The numbers on the ties refer to [the evidence]($name-evidence.md)."
  echo
  echo '## Who stands between the others'
  echo
  "$entente" centrality "$graph" --measure betweenness --measure degree --sort betweenness --top 5 --format markdown
  echo
  echo '## India and the TTP'
  echo
  "$entente" explain "$graph" India TTP --count 2 --format markdown
  echo
  echo '## What is feared'
  echo
  "$entente" ties "$graph" --status forecast --format markdown
} > "$folder/$name.md"
