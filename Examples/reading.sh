#!/bin/sh
# Writes a reading of the article's graph into a folder: who holds the network together, which ties frustrate it, who
# could mediate, what a break would change, and how far the answers depend on one voice. Every number comes from a command.
# usage: Examples/reading.sh [FOLDER]     (from the top of the repository; ENTENTE names the binary)
set -eu
entente=${ENTENTE:-.build/release/entente}
folder=${1:-Examples}
graph=Graphs/afghanistan-pakistan.yaml
name=afghanistan-pakistan-reading

# The value in a column of the first row of CSV that holds all of some words; no field before it may hold a comma.
value() { # column words…
  column=$1
  shift
  awk -F, -v column="$column" -v words="$*" '
    NR == 1 { for (i = 1; i <= NF; i++) if ($i == column) place = i; count = split(words, wanted, " "); next }
    { for (i = 1; i <= count; i++) if (index($0, wanted[i]) == 0) next; print $place; exit }'
}
percent() { awk '{ printf "%d", $1 * 100 + 0.5 }'; }
ranks() { "$entente" robustness "$graph" --format csv --quiet; }
without() { "$entente" robustness "$graph" --format csv --rows without --quiet; }
balance() { "$entente" balance "$graph" --format csv --quiet; }

ties=$("$entente" ties "$graph" --format csv --quiet --claims current | awk 'END { print NR - 1 }')
taliban=$(ranks | value share_first afghan-taliban | percent)
pakistan=$(ranks | value share_first pakistan,Pakistan | percent)
third=$(ranks | value worst_rank ttp,TTP)
index=$(balance | value value frustration)
clusters=$(balance | value value clustering_camps)
lost=$(without | value lost_ties claimant rasc-news-agency)
after=$("$entente" what-if "$graph" --flip 'taliban TTP' --draws 0 --format json --quiet |
  awk '/"after" :/ { gsub(/[^0-9.]/, ""); last = $0 } /"measure" : "frustration"/ { print last; exit }')

"$entente" robustness "$graph" --top 8 --plot "$folder/$name.svg" --format csv --quiet > /dev/null
{
  echo '# Friends, enemies and go-betweens: a reading of one article'
  echo
  echo 'The graph holds what one partisan article, by RASC, says and whom it quotes. What follows are properties of that'
  echo 'account, computed from it; they are no findings about the world, and change with the evidence.'
  echo
  echo '## Who holds the network together'
  echo
  echo "The Afghan Taliban and Pakistan stand between the others, and which of the two stands first is open: with every tie"
  echo "taken at its judged confidence, the Taliban come first in $taliban % of a thousand draws and Pakistan in $pakistan %."
  echo "The TTP comes next, and in 95 % of the draws no later than rank $third."
  echo
  echo "![Betweenness of eight actors: medians, 90 % intervals and the value with all ties]($name.svg)"
  echo
  "$entente" robustness "$graph" --top 8 --format markdown --quiet
  echo
  echo '## Which ties frustrate it'
  echo
  echo "Almost none: a weight of $index of all signed ties goes against two camps, one around Pakistan and one around the"
  echo "Taliban, the TTP and India; with $clusters camps nothing would. What does not fit is that Afghan civilians suffer from"
  echo 'both sides. A polarised account leaves no room in between.'
  echo
  "$entente" balance "$graph" --measure triangles --measure walks --measure frustration --measure optima \
    --measure clustering --format markdown --quiet
  echo
  echo '## Who could mediate between Pakistan and the Taliban'
  echo
  echo 'Those who tried, and nobody else: in this account no third party is on friendly terms with both.'
  echo
  "$entente" mediators "$graph" Pakistan taliban --format markdown --quiet
  echo
  echo "## What the Taliban's break with the TTP would change"
  echo
  echo "If all friendly ties between the two turned, frustration would go from $index to $after: not peace but a network at odds"
  echo 'with itself, as long as Pakistan and the Taliban stay enemies while both are enemies of the TTP.'
  echo
  "$entente" what-if "$graph" --flip 'taliban TTP' --format markdown --quiet
  echo
  echo 'What else would have to turn for Pakistan and the Taliban to stand in one camp, together with the first tie:'
  echo
  "$entente" what-if "$graph" --search flips 2 --join Pakistan taliban --format markdown --quiet
  echo
  echo '## How far this depends on RASC alone'
  echo
  echo "Every tie is known through RASC's article. Of $ties ties, $lost rest on nobody's word but RASC's own; the others are claims"
  echo 'of somebody whom RASC quotes. “What the answers rest on”, above, says what would be left without each voice.'
} > "$folder/$name.md"
