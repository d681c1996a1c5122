//! Reading an explorer, whole or a measure at a time.

use super::explorer::{Explorer, MeasurePage, SCHEMA};
use super::read::{Read, ReadErrors, Value};

/// An explorer that is being read: all but its measures, and then those one after the other.
pub struct ExplorerReading {
    explorer: Explorer,
    errors: ReadErrors,
}

impl ExplorerReading {
    /// Reads an explorer, with the measures that the value has.
    pub fn of(value: Value) -> Self {
        let mut errors = ReadErrors::default();
        Self { explorer: Explorer::read(value, &mut errors), errors }
    }

    /// Reads another measure, after those that are there.
    #[cfg(any(target_arch = "wasm32", feature = "internals"))]
    pub fn add(&mut self, measure: Value) {
        self.explorer.measures.push(MeasurePage::read(measure, &mut self.errors));
    }

    /// The explorer, once all its measures have been read.
    ///
    /// # Errors
    /// Another schema, or the first part that is of another form.
    pub fn explorer(self) -> Result<Explorer, String> {
        match self.explorer.schema {
            SCHEMA => self.errors.result(self.explorer),
            other => Err(format!("its form is {other}, not {SCHEMA}")),
        }
    }
}

impl Explorer {
    /// Reads an explorer from a value of JSON.
    ///
    /// # Errors
    /// As [`ExplorerReading::explorer`].
    pub fn from_value(value: Value) -> Result<Self, String> {
        ExplorerReading::of(value).explorer()
    }
}
