#!/bin/sh
# Fuzzes the YAML reader and formatter with libFuzzer and the address sanitizer.
# Usage: Tests/Fuzzing/fuzz.sh [SECONDS]   (default 600, 0 only builds; a crash leaves its input in .build-fuzz/findings)
set -eu
seconds=${1:-600}
cd "$(dirname "$0")/../.."
root=$PWD
out=$root/.build-fuzz
mkdir -p "$out/corpus" "$out/findings" "$out/seeds"
cd "$out"

settings="-swift-version 6 -O -g -wmo -parse-as-library -package-name entente -sanitize=fuzzer,address -I . -I $root/Sources/CYaml \
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault \
  -enable-upcoming-feature MemberImportVisibility"
for module in ActorModel GraphFormats; do
  # shellcheck disable=SC2046,SC2086
  swiftc $settings -module-name $module -emit-module -emit-module-path $module.swiftmodule \
    -emit-object -o $module.swift.o $(find "$root/Sources/$module" -name '*.swift')
done
# shellcheck disable=SC2086
swiftc $settings -lyaml -module-name YAMLFuzzer -o yaml-fuzzer "$root/Tests/Fuzzing/YAMLFuzzer.swift" ./*.o

for graph in "$root"/Graphs/*.yaml; do
  name=$(basename "$graph" .yaml)
  awk -v base="seeds/$name" '/^[a-z]+:/ { part++; lines = 0 } lines++ < 45 { print > (base "-" part ".yaml") }' "$graph"
done
cp "$root"/Tests/Fuzzing/Corpus/* seeds/
[ "$seconds" -gt 0 ] || exit 0
nice -n 19 ./yaml-fuzzer -max_total_time="$seconds" -max_len=6000 -timeout=20 -rss_limit_mb=2048 \
  -dict="$root/Tests/Fuzzing/yaml.dict" -artifact_prefix=findings/ -print_final_stats=1 corpus seeds
