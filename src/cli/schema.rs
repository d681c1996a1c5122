//! `marmot schema`: the JSON Schema of the snapshot, made from its types.

use super::failure::Failure;
use crate::snapshot::Snapshot;

pub(super) fn run() -> Result<String, Failure> {
    Ok(serde_json::to_string_pretty(&schemars::schema_for!(Snapshot))?)
}
