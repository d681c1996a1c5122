//! Reading an explorer from JSON that is parsed already, in a browser.
//!
//! Serde's code for these types would be a third of what a phone downloads. Here each type reads itself
//! from a [`Value`] in straight lines: what is wrong is kept, a stand-in is put in its place, and an
//! explorer with an error is never handed out. Pages are published from what this reader reads.

use std::rc::Rc;

use crate::scene::map::Shapes;
use crate::terms::BreakKind;

/// A value of JSON, however it was parsed.
#[derive(Debug, Default)]
pub enum Value {
    /// `null`, or nothing at all.
    #[default]
    Null,
    /// A flag: `true` or `false`.
    Flag(bool),
    /// A number, as JSON has it: of 64 bits.
    Number(f64),
    /// A string of JSON.
    Text(String),
    /// An array with its values in order.
    List(Vec<Value>),
    /// An object: names and values in the order of the file.
    Fields(Vec<(String, Value)>),
}

/// The first thing that is wrong, and the field that was being read.
#[derive(Debug, Default)]
pub struct ReadErrors {
    field: &'static str,
    first: Option<String>,
    /// Outlines that stand in the file once, for the maps after them that name them by position.
    pub maps: Vec<Rc<Shapes>>,
}

impl ReadErrors {
    /// What was read, where nothing is wrong with it.
    ///
    /// # Errors
    /// The first thing that was.
    pub fn result<T>(self, read: T) -> Result<T, String> {
        self.first.map_or(Ok(read), Err)
    }

    /// Keeps that the field's value is not what was expected, where nothing was wrong before.
    pub fn expected(&mut self, what: &str) {
        if self.first.is_none() {
            self.first = Some(format!("{} is not {what}", self.field));
        }
    }
}

/// A type that reads itself, and stands in for itself where it cannot.
pub trait Read: Sized {
    /// Reads a value, keeping what is wrong with it.
    fn read(value: Value, errors: &mut ReadErrors) -> Self;
}

/// Reads a whole file, or what could be one.
///
/// # Errors
/// The first part that is of another form.
pub fn read<T: Read>(value: Value) -> Result<T, String> {
    let mut errors = ReadErrors::default();
    let read = T::read(value, &mut errors);
    errors.result(read)
}

/// The fields of an object.
pub fn fields(value: Value, errors: &mut ReadErrors) -> Vec<(String, Value)> {
    match value {
        Value::Fields(fields) => fields,
        Value::Null | Value::Flag(_) | Value::Number(_) | Value::Text(_) | Value::List(_) => {
            errors.expected("an object");
            Vec::new()
        }
    }
}

/// Takes and reads a field by its name; one copy a type, not one a field.
#[inline(never)]
pub fn field<T: Read>(fields: &mut [(String, Value)], name: &'static str, errors: &mut ReadErrors) -> T {
    T::read(take(fields, name, errors), errors)
}

fn take(fields: &mut [(String, Value)], name: &'static str, errors: &mut ReadErrors) -> Value {
    errors.field = name;
    fields.iter_mut().find(|(known, _)| known == name).map(|(_, value)| std::mem::take(value)).unwrap_or_default()
}

/// The position of a word in a list; the first where it is not there.
pub fn word(value: Value, list: &[&str], errors: &mut ReadErrors) -> usize {
    let word = text(value, errors);
    list.iter().position(|known| *known == word).unwrap_or_else(|| {
        errors.expected("a word of its list");
        0
    })
}

/// The text that a name, code or word is made from.
pub fn text(value: Value, errors: &mut ReadErrors) -> String {
    match value {
        Value::Text(text) => text,
        Value::Null | Value::Flag(_) | Value::Number(_) | Value::List(_) | Value::Fields(_) => {
            errors.expected("text");
            String::new()
        }
    }
}

/// The values of a list; none where there is none.
pub fn list(value: Value, errors: &mut ReadErrors) -> Vec<Value> {
    match value {
        Value::List(values) => values,
        Value::Null => Vec::new(),
        Value::Flag(_) | Value::Number(_) | Value::Text(_) | Value::Fields(_) => {
            errors.expected("a list");
            Vec::new()
        }
    }
}

/// Reads the values of a list; one copy of the loop, not one a type.
#[inline(never)]
fn each(value: Value, errors: &mut ReadErrors, read: &mut dyn FnMut(Value, &mut ReadErrors)) {
    for value in list(value, errors) {
        read(value, errors);
    }
}

/// A whole number from 0 to `most`.
fn whole(value: &Value, most: u32, errors: &mut ReadErrors) -> u32 {
    match value {
        Value::Number(number) if *number == f64::from(*number as u32) && *number as u32 <= most => *number as u32,
        Value::Number(_) | Value::Null | Value::Flag(_) | Value::Text(_) | Value::List(_) | Value::Fields(_) => {
            errors.expected("a whole number in its range");
            0
        }
    }
}

impl Read for u8 {
    fn read(value: Value, errors: &mut ReadErrors) -> Self {
        whole(&value, u32::from(Self::MAX), errors) as Self
    }
}

impl Read for u32 {
    fn read(value: Value, errors: &mut ReadErrors) -> Self {
        whole(&value, Self::MAX, errors)
    }
}

impl Read for usize {
    fn read(value: Value, errors: &mut ReadErrors) -> Self {
        whole(&value, u32::MAX, errors) as Self
    }
}

impl Read for f64 {
    fn read(value: Value, errors: &mut ReadErrors) -> Self {
        match value {
            Value::Number(number) if number.is_finite() => number,
            Value::Number(_) | Value::Null | Value::Flag(_) | Value::Text(_) | Value::List(_) | Value::Fields(_) => {
                errors.expected("a finite number");
                0.0
            }
        }
    }
}

impl Read for i32 {
    fn read(value: Value, errors: &mut ReadErrors) -> Self {
        f64::read(value, errors) as Self
    }
}

impl Read for bool {
    fn read(value: Value, errors: &mut ReadErrors) -> Self {
        match value {
            Value::Flag(flag) => flag,
            Value::Null | Value::Number(_) | Value::Text(_) | Value::List(_) | Value::Fields(_) => {
                errors.expected("true or false");
                false
            }
        }
    }
}

impl Read for String {
    fn read(value: Value, errors: &mut ReadErrors) -> Self {
        text(value, errors)
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: Value, errors: &mut ReadErrors) -> Self {
        if matches!(value, Value::Null) { None } else { Some(T::read(value, errors)) }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: Value, errors: &mut ReadErrors) -> Self {
        let mut read = Self::new();
        each(value, errors, &mut |value, errors| read.push(T::read(value, errors)));
        read
    }
}

impl<A: Read, B: Read> Read for (A, B) {
    fn read(value: Value, errors: &mut ReadErrors) -> Self {
        let mut parts = list(value, errors).into_iter();
        let mut next = || parts.next().unwrap_or_default();
        (A::read(next(), errors), B::read(next(), errors))
    }
}

impl<T: Read> Read for Rc<[T]> {
    fn read(value: Value, errors: &mut ReadErrors) -> Self {
        Vec::read(value, errors).into()
    }
}

impl<T: Read> Read for Rc<T> {
    fn read(value: Value, errors: &mut ReadErrors) -> Self {
        Self::new(T::read(value, errors))
    }
}

impl Read for BreakKind {
    fn read(value: Value, errors: &mut ReadErrors) -> Self {
        let word = text(value, errors);
        let known = Self::ALL.iter().find(|(known, _)| *known == word);
        known.map_or_else(
            || {
                errors.expected("a kind of break");
                Self::Caution
            },
            |(_, kind)| *kind,
        )
    }
}
