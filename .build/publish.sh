#!/bin/sh
# Trunk's hook, once the app stands in its staging folder: in release, small scripts; then the pages of the place beside
# them, and last the compressed form of everything.
set -eu
place=${PLACE:-static/luton}
compress=
if [ "$TRUNK_PROFILE" = release ]; then
    node .build/finish.mjs "$TRUNK_STAGING_DIR"
    compress=--compress
fi
# What makes the module small is for the module alone.
exec env -u RUSTC_BOOTSTRAP -u CARGO_UNSTABLE_BUILD_STD -u CARGO_UNSTABLE_BUILD_STD_FEATURES \
    cargo run --quiet --bin marmot -- publish "$place" -o "$TRUNK_STAGING_DIR" $compress
