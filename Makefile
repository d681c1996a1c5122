# Two commands on a fresh machine with Rust, Node and make: `make serve` and `make test`.
# Tools go into .tools, at the versions below; a step that is done is skipped.

RUST      := $(shell sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)
TRUNK     := 0.21.14
BINDGEN   := $(shell sed -n '/^name = "wasm-bindgen"$$/{n;s/.*"\(.*\)"/\1/p;}' Cargo.lock)
GECKO     := 0.37.1
TOOLS     := $(CURDIR)/.tools
INSTALL   := CARGO_PROFILE_DEV_DEBUG=0 CARGO_TARGET_DIR=$(TOOLS)/target cargo install --quiet --debug --root $(TOOLS)
APT       := $(if $(filter 0,$(shell id -u)),,sudo )apt-get
export PLACE ?= static/luton
export PATH := $(TOOLS)/bin:$(CURDIR)/node_modules/.bin:$(PATH)
export CARGO_TERM_PROGRESS_WHEN := never
# The compiler is the one that rust-toolchain.toml pins, whatever the machine would use.
unexport RUSTUP_TOOLCHAIN
# The module's own standard library, small and without texts of panics: a seventh less to download. These
# are unstable features of the pinned compiler, for the release build of the module alone: `make build SMALL_STD=`
# does without.
SMALL_STD := RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD="std panic_abort" CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size \
	CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort"

.PHONY: serve watch build test check tools browsers bench module clean-tools
.DEFAULT_GOAL := serve

## Build what a council uploads and serve it, with the headers that a council's server should send.
serve: build
	@cargo run --quiet --bin marmot -- serve dist

## Build again whenever a source changes, for who works on the explorer: quick, large and without those headers.
watch: tools
	trunk serve

## Build what a council uploads, into dist.
build: tools
	$(SMALL_STD) trunk build --release

## Everything that must hold.
test: check build browsers
	@node tests/sizes.mjs dist $(if $(SMALL_STD),,--plain-std)
	cargo test --quiet --features browser
	@echo "All tests passed."

## Formatting and lints, natively and for the browser.
check: tools
	cargo fmt --check
	cargo clippy --quiet --lib --bins -- -D warnings
	cargo clippy --quiet --all-targets --features browser -- -D warnings
	cargo clippy --quiet --lib --bin explorer --target wasm32-unknown-unknown -- -D warnings

## Measurements; they are never tests.
bench:
	cargo bench

## What the module that a phone downloads is made of, by layer and crate.
module: tools
	@$(SMALL_STD) cargo build --quiet --profile widget --bin explorer --target wasm32-unknown-unknown
	@wasm-bindgen --target web --keep-debug --no-typescript --out-dir target/module target/wasm32-unknown-unknown/widget/explorer.wasm
	@node benches/module.mjs target/module/explorer_bg.wasm

tools: $(TOOLS)/rust-$(RUST) $(TOOLS)/trunk-$(TRUNK) $(TOOLS)/wasm-bindgen-$(BINDGEN) node_modules/.package-lock.json

$(TOOLS)/rust-$(RUST): rust-toolchain.toml
	@echo "Making Rust $(RUST) ready, with its target for the browser and the source of its standard library"
	@mkdir -p $(TOOLS)
	@{ rustup toolchain list | grep -q "^$(RUST)-" || rustup toolchain install $(RUST) --profile minimal; } \
		&& rustup component add --toolchain $(RUST) rust-src clippy rustfmt \
		&& rustup target add --toolchain $(RUST) wasm32-unknown-unknown \
		|| { echo "Install Rust $(RUST) with rustup, then run make again."; exit 1; }
	@touch $@

$(TOOLS)/trunk-$(TRUNK): | $(TOOLS)/rust-$(RUST)
	@echo "Installing Trunk $(TRUNK) into .tools (about three minutes)"
	@$(INSTALL) --locked --no-default-features trunk@$(TRUNK) || { echo "Could not build Trunk: check the network and that cc is installed."; exit 1; }
	@touch $@

$(TOOLS)/wasm-bindgen-$(BINDGEN): | $(TOOLS)/rust-$(RUST)
	@echo "Installing wasm-bindgen $(BINDGEN) into .tools (about a minute)"
	@$(INSTALL) --no-default-features --bin wasm-bindgen wasm-bindgen-cli@$(BINDGEN) || { echo "Could not build wasm-bindgen: check the network."; exit 1; }
	@touch $@

node_modules/.package-lock.json: package.json package-lock.json
	@echo "Installing development tools of package.json"
	@npm ci --silent --no-audit --no-fund || { echo "npm could not install: check the network and Node's version (20 or later)."; exit 1; }
	@touch $@

## Three engines to test in.
browsers: $(TOOLS)/browsers $(TOOLS)/geckodriver-$(GECKO)

$(TOOLS)/browsers:
	@echo "Installing Chromium, Firefox and WebKit with their drivers"
	@( for tool in chromedriver WebKitWebDriver firefox-esr xvfb-run xauth; do command -v $$tool >/dev/null || exit 1; done ) \
		|| { $(APT) update -q && $(APT) install -qy --no-install-recommends chromium chromium-driver firefox-esr webkit2gtk-driver xvfb xauth; } \
		|| { echo "Install chromium, chromium-driver, firefox-esr, webkit2gtk-driver, xvfb and xauth, then run make again."; exit 1; }
	@mkdir -p $(TOOLS) && touch $@

$(TOOLS)/geckodriver-$(GECKO): | $(TOOLS)/rust-$(RUST)
	@echo "Installing geckodriver $(GECKO) into .tools"
	@$(INSTALL) --locked geckodriver@$(GECKO) || { echo "Could not build geckodriver: check the network."; exit 1; }
	@touch $@

clean-tools:
	rm -rf $(TOOLS) node_modules
