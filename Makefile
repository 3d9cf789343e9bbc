# `make` alone lists what there is. Every target works on a fresh machine with JDK 17 or newer, Maven and
# Node 20 with npm; `make check` wants Chromium and Debian's postgresql package too.

MVN   ?= mvn
PORT  ?= 8080
DATA  ?= ./data
DEMO  ?=
ARGS  ?=

# A run from here has the local outbox only, so numbers for fiction (07700 900000 to 900999) may be tried out;
# the demonstration allows them by itself
WHERE := --tenure.data-directory=$(DATA) --server.port=$(PORT)
TRIAL := --tenure.mobile.fiction-allowed=true

JAR         := app/target/tenure.jar
BUILD       := $(MVN) -B --no-transfer-progress
QUIET_BUILD := $(MVN) -q -B -Pfast -DskipTests package -am
WRITE_DOCS  := $(BUILD) -q -Pfast test -pl app -am -Dsurefire.failIfNoSpecifiedTests=false -Dtenure.documents=write

.DEFAULT_GOAL := help
.PHONY: help run demo check fast fmt bench rulebook mutation proof clean

help: ## list these targets
	@echo "Tenure: make <target> [PORT=8080] [DATA=./data] [ARGS=...]"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r name text; do printf '  %-10s %s\n' "$$name" "$$text"; done

run: ## build, then run everything in one process on the directory DATA; DEMO=1 fills it with sample care homes first
	$(QUIET_BUILD) -pl app
	java -jar $(JAR) $(if $(DEMO),demo,$(TRIAL)) $(WHERE) $(ARGS)

demo: ## build, then register the sample care homes and their people in DATA, serve, and end with the addresses to open
	$(QUIET_BUILD) -pl app
	java -jar $(JAR) demo $(WHERE) $(ARGS)

check: ## everything that CI runs: build, format, static checks, all tests
	$(BUILD) verify

fast: ## only the tests that need no database, without format and dependency checks
	$(BUILD) -Pfast test -Dtest='*Test' -Dsurefire.failIfNoSpecifiedTests=false

fmt: ## format all sources
	$(MVN) -q -B spotless:apply

bench: ## measure, with the limits beside it; ARGS=--only=commands,limits for some parts (benchmarks/README.md)
	$(QUIET_BUILD) -pl benchmarks
	java -Xmx2g -Dloader.path=benchmarks/target/classes,benchmarks/target/hibernate -Dloader.main=dev.tenure.benchmarks.Benchmarks \
		-cp $(JAR) org.springframework.boot.loader.launch.PropertiesLauncher $(ARGS)

rulebook: ## write docs/rulebook.md, events.md and rejections.md from tests and sources, and missing contract files
	$(WRITE_DOCS) -Dtest=RulebookTest,EventsPageTest,EventContractTest,RejectionsPageTest

mutation: ## change the code bit by bit and see which tests notice; ARGS="kernel account" for some parts (docs/testing.md)
	@MVN='$(MVN)' scripts/mutation $(ARGS)

proof: ## the long versions: newest JDK, external database, tests tagged "proof", mutation, benchmarks; report in target/proof/
	@MVN='$(MVN)' scripts/proof

clean: ## remove what was built; the data directory stays
	$(MVN) -q -B clean
