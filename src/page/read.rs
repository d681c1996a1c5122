//! Reading an explorer from JSON that is parsed already, in a browser.
//!
//! Serde's code for these types would be a third of what a phone downloads. Here each type reads itself
//! from a [`Value`] in straight lines: what is wrong is noted, a stand-in is put in its place, and an
//! explorer with a note is never handed out. Pages are published from what this reader reads.

use std::rc::Rc;

use crate::scene::map::Shapes;
use crate::terms::BreakKind;

/// A value of JSON, however it was parsed.
#[derive(Debug, Default)]
pub enum Value {
    /// `null`, or nothing at all.
    #[default]
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object.
    Fields(Vec<(String, Value)>),
}

/// The first thing that is wrong, and the field that was being read.
#[derive(Debug, Default)]
pub struct Notes {
    field: &'static str,
    first: Option<String>,
    /// Outlines that stand in the file once, for the maps after them that name them by position.
    pub maps: Vec<Rc<Shapes>>,
}

impl Notes {
    /// What was read, where nothing was wrong.
    ///
    /// # Errors
    /// The first thing that was.
    pub fn result<T>(self, read: T) -> Result<T, String> {
        match self.first {
            None => Ok(read),
            Some(fault) => {
                // The code that takes an explorer apart would only be downloaded.
                std::mem::forget(read);
                Err(fault)
            }
        }
    }

    /// Notes that a value is not what was expected.
    pub fn expected(&mut self, what: &str) {
        if self.first.is_none() {
            self.first = Some(format!("{} is not {what}", self.field));
        }
    }
}

/// A type that reads itself, and stands in for itself where it cannot.
pub trait Read: Sized {
    /// Reads a value, noting what is wrong with it.
    fn read(value: Value, notes: &mut Notes) -> Self;
}

/// Reads a whole file, or what could be one.
///
/// # Errors
/// The first part that is of another form.
pub fn read<T: Read>(value: Value) -> Result<T, String> {
    let mut notes = Notes::default();
    let read = T::read(value, &mut notes);
    notes.result(read)
}

/// The fields of an object.
pub fn fields(value: Value, notes: &mut Notes) -> Vec<(String, Value)> {
    match value {
        Value::Fields(fields) => fields,
        Value::Null | Value::Flag(_) | Value::Number(_) | Value::Text(_) | Value::List(_) => {
            notes.expected("an object");
            Vec::new()
        }
    }
}

/// Takes and reads a field by its name; one copy a type, not one a field.
#[inline(never)]
pub fn field<T: Read>(fields: &mut [(String, Value)], name: &'static str, notes: &mut Notes) -> T {
    T::read(take(fields, name, notes), notes)
}

fn take(fields: &mut [(String, Value)], name: &'static str, notes: &mut Notes) -> Value {
    notes.field = name;
    fields.iter_mut().find(|(known, _)| known == name).map(|(_, value)| std::mem::take(value)).unwrap_or_default()
}

/// The position of a word in a list; the first where it is not there.
pub fn word(value: Value, list: &[&str], notes: &mut Notes) -> usize {
    let word = text(value, notes);
    list.iter().position(|known| *known == word).unwrap_or_else(|| {
        notes.expected("a word of its list");
        0
    })
}

/// The text that a name, code or word is made from.
pub fn text(value: Value, notes: &mut Notes) -> String {
    match value {
        Value::Text(text) => text,
        Value::Null | Value::Flag(_) | Value::Number(_) | Value::List(_) | Value::Fields(_) => {
            notes.expected("text");
            String::new()
        }
    }
}

/// The values of a list; none where there is none.
pub fn list(value: Value, notes: &mut Notes) -> Vec<Value> {
    match value {
        Value::List(values) => values,
        Value::Null => Vec::new(),
        Value::Flag(_) | Value::Number(_) | Value::Text(_) | Value::Fields(_) => {
            notes.expected("a list");
            Vec::new()
        }
    }
}

/// Reads the values of a list; one copy of the loop, not one a type.
#[inline(never)]
fn each(value: Value, notes: &mut Notes, read: &mut dyn FnMut(Value, &mut Notes)) {
    for value in list(value, notes) {
        read(value, notes);
    }
}

/// A whole number from 0 to `most`.
fn whole(value: &Value, most: u32, notes: &mut Notes) -> u32 {
    match value {
        Value::Number(number) if *number == f64::from(*number as u32) && *number as u32 <= most => *number as u32,
        Value::Number(_) | Value::Null | Value::Flag(_) | Value::Text(_) | Value::List(_) | Value::Fields(_) => {
            notes.expected("a whole number in its range");
            0
        }
    }
}

impl Read for u8 {
    fn read(value: Value, notes: &mut Notes) -> Self {
        whole(&value, u32::from(Self::MAX), notes) as Self
    }
}

impl Read for u32 {
    fn read(value: Value, notes: &mut Notes) -> Self {
        whole(&value, Self::MAX, notes)
    }
}

impl Read for usize {
    fn read(value: Value, notes: &mut Notes) -> Self {
        whole(&value, u32::MAX, notes) as Self
    }
}

impl Read for f64 {
    fn read(value: Value, notes: &mut Notes) -> Self {
        match value {
            Value::Number(number) if number.is_finite() => number,
            Value::Number(_) | Value::Null | Value::Flag(_) | Value::Text(_) | Value::List(_) | Value::Fields(_) => {
                notes.expected("a finite number");
                0.0
            }
        }
    }
}

impl Read for i32 {
    fn read(value: Value, notes: &mut Notes) -> Self {
        f64::read(value, notes) as Self
    }
}

impl Read for bool {
    fn read(value: Value, notes: &mut Notes) -> Self {
        match value {
            Value::Flag(flag) => flag,
            Value::Null | Value::Number(_) | Value::Text(_) | Value::List(_) | Value::Fields(_) => {
                notes.expected("true or false");
                false
            }
        }
    }
}

impl Read for String {
    fn read(value: Value, notes: &mut Notes) -> Self {
        text(value, notes)
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: Value, notes: &mut Notes) -> Self {
        if matches!(value, Value::Null) { None } else { Some(T::read(value, notes)) }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: Value, notes: &mut Notes) -> Self {
        let mut read = Self::new();
        each(value, notes, &mut |value, notes| read.push(T::read(value, notes)));
        read
    }
}

impl<A: Read, B: Read> Read for (A, B) {
    fn read(value: Value, notes: &mut Notes) -> Self {
        let mut parts = list(value, notes).into_iter();
        let mut next = || parts.next().unwrap_or_default();
        (A::read(next(), notes), B::read(next(), notes))
    }
}

impl<T: Read> Read for Rc<[T]> {
    fn read(value: Value, notes: &mut Notes) -> Self {
        Vec::read(value, notes).into()
    }
}

impl<T: Read> Read for Rc<T> {
    fn read(value: Value, notes: &mut Notes) -> Self {
        Self::new(T::read(value, notes))
    }
}

impl Read for BreakKind {
    fn read(value: Value, notes: &mut Notes) -> Self {
        let word = text(value, notes);
        let known = Self::ALL.iter().find(|(known, _)| *known == word);
        known.map_or_else(
            || {
                notes.expected("a kind of break");
                Self::Caution
            },
            |(_, kind)| *kind,
        )
    }
}
