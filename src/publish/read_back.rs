//! What the app loads, read back as the app reads it: a file that cannot be read is never published.

use super::error::PublishError;
use crate::page::read::Value;

/// What the app reads of a file.
///
/// # Errors
/// What the app would refuse the file for.
pub fn read_back<T>(
    json: serde_json::Value,
    file: &str,
    read: impl FnOnce(Value) -> Result<T, String>,
) -> Result<T, PublishError> {
    read(value(json)).map_err(|reason| PublishError::Unreadable { file: file.to_owned(), reason })
}

/// JSON as the app's reader takes it.
fn value(json: serde_json::Value) -> Value {
    match json {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(flag) => Value::Flag(flag),
        serde_json::Value::Number(number) => number.as_f64().map_or(Value::Null, Value::Number),
        serde_json::Value::String(text) => Value::Text(text),
        serde_json::Value::Array(values) => Value::List(values.into_iter().map(value).collect()),
        serde_json::Value::Object(fields) => {
            Value::Fields(fields.into_iter().map(|(name, json)| (name, value(json))).collect())
        }
    }
}
