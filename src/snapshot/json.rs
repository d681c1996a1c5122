//! The snapshot as JSON text, on the analyst's side. (The browser parses with its own `JSON.parse`.)
//!
//! A line for every key and one for every column of numbers: short enough to read, long enough to compare.

use std::io;

use serde::Serialize;
use serde_json::ser::Formatter;

use super::document::Snapshot;
use super::limits::{Fault, Limits};

/// A snapshot that cannot be shown.
#[cfg(feature = "internals")]
#[derive(Debug, thiserror::Error)]
pub enum SnapshotError {
    /// Larger than is read.
    #[error("it has {found} bytes, at most {limit} are read")]
    TooLarge {
        /// Bytes found.
        found: usize,
        /// Bytes that are read.
        limit: usize,
    },
    /// Not JSON of this form.
    #[error("it is not a snapshot: {0}")]
    Form(#[from] serde_json::Error),
    /// Parts that do not agree.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Faults(Vec<Fault>),
}

impl Snapshot {
    /// Reads and checks a snapshot.
    ///
    /// # Errors
    /// When it is too large, of another form, or its parts do not agree.
    #[cfg(feature = "internals")]
    pub fn from_json(text: &str) -> Result<Self, SnapshotError> {
        let limit = Limits::STANDARD.bytes;
        if text.len() > limit {
            return Err(SnapshotError::TooLarge { found: text.len(), limit });
        }
        let snapshot: Self = serde_json::from_str(text)?;
        let faults = snapshot.faults();
        if faults.is_empty() { Ok(snapshot) } else { Err(SnapshotError::Faults(faults)) }
    }

    /// The text that people read and compare.
    ///
    /// # Errors
    /// When a number is not finite, which a checked snapshot never holds.
    pub fn to_readable_json(&self) -> Result<String, serde_json::Error> {
        let mut bytes = Vec::new();
        self.serialize(&mut serde_json::Serializer::with_formatter(&mut bytes, Readable { depth: 0 }))?;
        bytes.push(b'\n');
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// The text that is sent to a phone.
    ///
    /// # Errors
    /// When a number is not finite, which a checked snapshot never holds.
    pub fn to_compact_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }
}

/// Objects over several lines, arrays on one.
struct Readable {
    depth: usize,
}

impl Readable {
    fn new_line<W: io::Write + ?Sized>(&self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b"\n")?;
        (0..self.depth).try_for_each(|_| writer.write_all(b" "))
    }
}

impl Formatter for Readable {
    fn begin_object<W: io::Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth += 1;
        writer.write_all(b"{")
    }

    fn end_object<W: io::Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth -= 1;
        self.new_line(writer)?;
        writer.write_all(b"}")
    }

    fn begin_object_key<W: io::Write + ?Sized>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        if !first {
            writer.write_all(b",")?;
        }
        self.new_line(writer)
    }

    fn begin_object_value<W: io::Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }

    fn begin_array_value<W: io::Write + ?Sized>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        if first { Ok(()) } else { writer.write_all(b", ") }
    }
}
