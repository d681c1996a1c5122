//! What is handed down without being copied or compared, and never goes.

use std::mem::ManuallyDrop;
use std::rc::Rc;

/// Something that stays as it is; two are equal when they are the same one.
///
/// Comparing an explorer's texts would take longer than showing them. It is never dropped: a page keeps every explorer
/// that it has loaded, so the code that takes them apart would only be downloaded.
#[derive(Debug)]
pub struct Shared<T: ?Sized>(pub ManuallyDrop<Rc<T>>);

impl<T> Shared<T> {
    /// Shares something for good.
    pub fn new(value: T) -> Self {
        Self(ManuallyDrop::new(Rc::new(value)))
    }
}

impl<T: ?Sized> Shared<T> {
    /// Shares for good what is shared already.
    pub fn of(shared: &Rc<T>) -> Self {
        Self(ManuallyDrop::new(Rc::clone(shared)))
    }
}

impl<T: ?Sized> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self::of(&self.0)
    }
}

impl<T: ?Sized> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
