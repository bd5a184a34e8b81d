# Rapporteur. `make` alone lists what there is to make.

SWIFT ?= swift
PREFIX ?= /usr/local
# Swift's own installers leave it here without touching the PATH.
export PATH := $(PATH):/opt/swift/usr/bin
export SWIFT
# Of `make test`: release is what people run, debug looks for more mistakes.
CONFIGURATION ?= release
export CONFIGURATION

SWIFT_FILES := Sources Tests Package.swift
RELEASE := .build/release/rapporteur

.DEFAULT_GOAL := help
.PHONY: help packages environments browser build demo test check lint links samples tables exports exports-check \
	reference hostile scores scores-check model tagger bench bench-engines bench-comparing bench-model agreement fuzz concurrency format install clean

help: ## Lists what there is to make
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

packages: ## Installs what is missing (Debian packages)
	@Tools/install.sh

environments: packages ## Prepares pySHACL and networkx in an environment of their own
	@Tools/environments.sh

browser: ## Installs Chromium, with which the tests look at pages
	@command -v chromium >/dev/null || Tools/install.sh chromium

build: packages ## Builds the program for use; it needs no Swift where it runs
	@$(SWIFT) build -c release --product rapporteur

demo: build ## Reads Samples/, says who said what, draws it into demo/
	@Tools/demo.sh $(RELEASE)

test: packages ## Runs all tests
	@Tools/test.sh

check: lint links samples tables test exports-check scores-check ## Runs every check: style, links, samples, tables, tests, drawings, scores

lint: packages ## Holds the sources against the style
	@$(SWIFT) format lint --strict --recursive $(SWIFT_FILES)

links: packages ## Checks that every relative link of the documentation leads somewhere
	@python3 Tools/check_links.py

samples: packages ## Holds the samples' reference readings against their articles
	@python3 Tools/check_samples.py

tables: packages ## Checks that the reader's tables are what Tools/gazetteer makes
	@python3 Tools/gazetteer/compile.py --check

exports: build ## Draws graph-exports/ anew from Samples/
	@Tools/exports.sh $(RELEASE)

exports-check: build ## Says whether graph-exports/ is out of date
	@Tools/exports.sh --check $(RELEASE)

reference: build ## Writes Documentation/Commands.md anew
	@$(RELEASE) reference >Documentation/Commands.md

hostile: build ## Tries bad input, full disks and kill -9 at full size; some minutes
	@Tools/hostile.sh $(RELEASE)

scores: build ## Scores the reader against the samples and, where present, ../shared
	@Tools/scores.sh $(RELEASE)

scores-check: build ## Says whether a score fell by more than its interval; two minutes
	@python3 Tools/check_scores.py $(RELEASE)

model: packages ## Trains the reader's model; hours on two cores, nothing else needs it
	@Tools/train.sh

tagger: packages ## Trains the tagger of parts of speech; five minutes, nothing else needs it
	@Tools/train_tagger.sh

weights: build ## Learns the weights of what no rule tells, from readings; a minute, nothing else needs it
	@Tools/train_weights.sh .build/release/rapporteur

bench: build bench-engines bench-comparing bench-model ## Measures all that is measured, on ../shared where present
	@python3 Tools/bench.py $(RELEASE)

bench-model: build ## Measures how fast the trained model reads, beside the rules and spaCy
	@python3 Tools/bench_model.py $(RELEASE)

bench-comparing: build ## Measures comparing and drawing large corpora
	@python3 Tools/bench_comparing.py $(RELEASE)

# The engine alone, and parts of it: make bench-engines TRIPLES=1000000 PARTS="loading warm"
# ENGINES="oxigraph duckdb" OPTIONS=--print-only
TRIPLES ?= 1000000 5000000
PARTS ?= loading warm cold agree commits lookup
bench-engines: build ## Measures the query engine beside others (TRIPLES=, PARTS=, ENGINES=)
	@$(SWIFT) build -c release --product bench
	@python3 Tools/bench_engines.py $(RELEASE) $(dir $(RELEASE))bench --triples $(TRIPLES) \
		--parts $(PARTS) $(if $(ENGINES),--engines $(ENGINES)) $(OPTIONS)

agreement: packages ## Asks far more random queries than the tests, of other engines as well
	@Tools/agreement.sh

RUNS ?= 1000000
fuzz: packages ## Fuzzes the SPARQL parser and printer with libFuzzer (RUNS=)
	@Tools/fuzz.sh $(RUNS)

SECONDS ?= 600
concurrency: build ## Asks from eight processes while one writes, for ten minutes (SECONDS=)
	@python3 Tools/concurrency.py $(RELEASE) $(SECONDS)

format: ## Formats the sources in place
	@$(SWIFT) format --in-place --recursive $(SWIFT_FILES)

install: build ## Installs the program and its completions under PREFIX (/usr/local)
	@Tools/install_program.sh $(RELEASE) "$(DESTDIR)$(PREFIX)"

clean: ## Removes what was built and drawn for the demo
	rm -rf .build .environments .benchmarks demo
