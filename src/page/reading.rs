//! Reading an explorer, whole or a measure at a time.

use std::mem::ManuallyDrop;

use super::explorer::{Explorer, Measure, SCHEMA};
use super::read::{Notes, Read, Value};

/// An explorer that is being read: all but its measures, and then those one after the other. Whatever comes of it is
/// never dropped, as one that is shown is not: see `Shared`.
pub struct Reading {
    explorer: ManuallyDrop<Explorer>,
    notes: Notes,
}

impl Reading {
    /// Reads an explorer, with the measures that the value has.
    pub fn of(value: Value) -> Self {
        let mut notes = Notes::default();
        Self { explorer: ManuallyDrop::new(Explorer::read(value, &mut notes)), notes }
    }

    /// Reads another measure.
    pub fn add(&mut self, measure: Value) {
        self.explorer.measures.push(Measure::read(measure, &mut self.notes));
    }

    /// What was read.
    ///
    /// # Errors
    /// Another schema, or the first part that is of another form.
    pub fn explorer(self) -> Result<Explorer, String> {
        match self.explorer.schema {
            SCHEMA => self.notes.result(ManuallyDrop::into_inner(self.explorer)),
            other => Err(format!("its form is {other}, not {SCHEMA}")),
        }
    }
}

impl Explorer {
    /// Reads an explorer from a value of JSON.
    ///
    /// # Errors
    /// As [`Reading::explorer`].
    pub fn from_value(value: Value) -> Result<Self, String> {
        Reading::of(value).explorer()
    }
}
