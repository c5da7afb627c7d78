# From a fresh clone: `make demo` does the main job, `make test` builds, lints and tests.
# Both install what is missing first; that needs Debian's apt and, unless you are root, sudo.

# What Swift itself needs on Debian, and then what Entente needs.
PACKAGES := binutils gcc git libc6-dev libcurl4 libncurses6 libsqlite3-0 libstdc++-12-dev libxml2 make pkg-config \
  tzdata zlib1g-dev libgraphviz-dev libyaml-dev libmd-dev librsvg2-2 coinor-libclp-dev liblapack-dev \
  fonts-liberation
GRAPH := Graphs/afghanistan-pakistan.yaml
ENTENTE = .build/release/entente
FUZZ_SECONDS ?= 60
PREFIX ?= /usr/local
# What `make bench` measures; Benchmarks/README.md lists the options.
BENCH ?= --sizes 1e3,1e4 --models barabasi-albert,rmat --tasks main --rounds 3 --limit 20
VENV := .build-bench/venv

.PHONY: help dependencies build install demo lint test exhaust fuzz bench clean

help:
	@echo "make demo   build, ask the first graph three questions and draw it to map.svg"
	@echo "make test   build, lint and test"
	@echo "make build  build the command line in release: $(ENTENTE)"
	@echo "make install  put it into $(PREFIX)/bin"
	@echo "make exhaust  check the measures on every graph of up to six vertices, and every engine, for an hour"
	@echo "make fuzz   feed damaged files to the readers for FUZZ_SECONDS (now $(FUZZ_SECONDS))"
	@echo "make bench  measure against other graph libraries, side by side, for some minutes: Benchmarks/results"

dependencies:
	@missing=""; \
	for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  if [ "$$(id -u)" = 0 ]; then sudo=""; else sudo=sudo; fi; \
	  echo "Installing:$$missing"; \
	  $$sudo apt-get update -q && \
	  $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $$missing; \
	fi
	@command -v swift >/dev/null || { echo "Entente needs Swift 6.2 or later: https://www.swift.org/install" >&2; exit 1; }

build: dependencies
	swift build -c release --static-swift-stdlib --product entente

install: build
	install -D -m 755 $(ENTENTE) $(DESTDIR)$(PREFIX)/bin/entente

demo: build
	$(ENTENTE) summary $(GRAPH)
	@echo
	$(ENTENTE) explain $(GRAPH) India TTP --count 1
	@echo
	$(ENTENTE) centrality $(GRAPH) --measure betweenness --measure pagerank --sort betweenness --top 8 --format table
	@echo
	$(ENTENTE) diagram $(GRAPH) -o map.svg
	@echo "The picture is in $(CURDIR)/map.svg"

lint: dependencies
	swift format lint --strict --recursive Sources Tests Package.swift

test: lint
	swift build --build-tests
	swift test --skip-build

# All 1,540,944 directed graphs of six vertices up to their names, and drawings by every engine, which takes optimised
# code.
exhaust: dependencies
	ENTENTE_EXHAUSTIVE=6 swift test -c release -Xswiftc -enable-testing --filter "MetricsTests|DrawingQualityTests|PageTests"

fuzz: dependencies
	Tests/Fuzzing/fuzz.sh $(FUZZ_SECONDS)

# The peers come from PyPI, pinned; nothing else is fetched, and graphs are generated.
$(VENV)/installed: Benchmarks/requirements.txt
	python3 -m venv $(VENV) || { echo "make bench needs Python 3.11 or later with venv (python3-venv)" >&2; exit 1; }
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -r Benchmarks/requirements.txt
	touch $@

bench: build $(VENV)/installed
	$(VENV)/bin/python Benchmarks/run.py --entente $(ENTENTE) $(BENCH)

clean:
	swift package clean
	rm -f map.svg
